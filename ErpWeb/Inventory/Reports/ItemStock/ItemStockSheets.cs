using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Inventory.Reports.ItemStock;

/// <summary>The small tables of an item's page. Pure.</summary>
internal static class ItemStockSheets
{
    public static Sheet Places(ItemOverview item)
    {
        var hasBatches = item.Places.Any(place => place.Batch.Length > 0);
        return new("Where it is", "", "",
            [
                new("Warehouse", Place: SheetPlace.Main), .. hasBatches ? [new("Batch", Place: SheetPlace.Second), new("Expiry", SheetColumnKind.Date)] : (SheetColumn[])[],
                new("Quantity", SheetColumnKind.Quantity, SheetPlace.End), .. item.Value is null ? (SheetColumn[])[] : [new("Value", SheetColumnKind.Amount)],
            ],
            [.. item.Places.Select(place => new SheetRow([place.Warehouse, .. hasBatches ? [place.Batch, place.ExpiresOn] : (object?[])[], place.Quantity, .. item.Value is null ? (object?[])[] : [place.Value]]))]);
    }

    public static Sheet Moves(IReadOnlyList<LatestMove> moves, string costTitle, SourceLinks links, Rights rights)
    {
        var seesCost = moves.Any(move => move.UnitCost is not null);
        return new("Moves", "", "",
            [new("Date", SheetColumnKind.Date, SheetPlace.Second), new("Document", Place: SheetPlace.Main), new("Quantity", SheetColumnKind.Quantity, SheetPlace.End), .. seesCost ? [new(costTitle, SheetColumnKind.Amount)] : (SheetColumn[])[]],
            [.. moves.Select(move => new SheetRow([move.Date, move.Document.Number, move.Quantity, .. seesCost ? [move.UnitCost] : (object?[])[]]) { Href = links.Find(move.Document, rights) })]);
    }
}
