using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Goods;
using ErpWeb.Inventory.Lots;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Opening;

/// <summary>An item as a file names it.</summary>
internal sealed record OpeningItem(Guid Id, string Code, string Name, string Unit, ItemTracking Tracking);

/// <summary>Decides, row by row, what a file of opening stock says. Writes nothing and asks nobody.</summary>
internal sealed class OpeningRowReader(IReadOnlyList<OpeningItem> items, IReadOnlyList<Warehouse> warehouses)
{
    private readonly Dictionary<string, OpeningItem> _byCode = items.ToDictionary(item => item.Code, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(Guid Item, Guid? Warehouse, string Lot)> _seen = [];
    private readonly List<ImportIssue> _issues = [];

    public ImportPlan<GoodsLine> Plan(CsvSheet sheet)
    {
        var rows = sheet.Rows.Select(Plan).ToList();
        return new(rows, _issues, sheet.UnknownHeaders);
    }

    private PlannedRow<GoodsLine> Plan(CsvRow row)
    {
        var before = _issues.Count;
        var line = new GoodsLine { ItemName = row.Text(OpeningColumns.Item) ?? "", LotNumber = LotArrivals.Tidy(row.Text(OpeningColumns.Batch) ?? "") };
        ReadItem(row, line);
        ReadWarehouse(row, line);
        ReadFigures(row, line);
        if (_issues.Count == before && !_seen.Add((line.ItemId!.Value, line.WarehouseId, line.LotNumber)))
            Refuse(row, OpeningColumns.Item, "An earlier row has the same item, warehouse and batch.");
        return new(row.Number, line, _issues.Count == before ? ImportAction.New : ImportAction.Refused);
    }

    private void ReadItem(CsvRow row, GoodsLine line)
    {
        if (row.Text(OpeningColumns.Item) is not { } code || !_byCode.TryGetValue(code, out var item))
        {
            Refuse(row, OpeningColumns.Item, "There are no goods with this code. Import the items first.");
            return;
        }
        (line.ItemId, line.ItemName, line.Unit, line.Tracking) = (item.Id, item.Name, item.Unit, item.Tracking);
        if (item.Tracking is not ItemTracking.None && line.LotNumber.Length == 0)
            Refuse(row, OpeningColumns.Batch, item.Tracking is ItemTracking.Batch ? "This item is tracked by batch. Write its batch." : "This item is tracked by serial number. Write a row for each piece.");
        if (line.LotNumber.Length > Lot.NumberMaxLength)
            Refuse(row, OpeningColumns.Batch, $"A batch or serial number has at most {Lot.NumberMaxLength} characters.");
    }

    private void ReadWarehouse(CsvRow row, GoodsLine line)
    {
        var name = row.Text(OpeningColumns.Warehouse);
        var found = name is null
            ? warehouses.FirstOrDefault(warehouse => warehouse.IsDefault)
            : warehouses.FirstOrDefault(warehouse => warehouse.Code.Equals(name, StringComparison.OrdinalIgnoreCase) || warehouse.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (found is not { IsActive: true })
            Refuse(row, OpeningColumns.Warehouse, $"There is no warehouse {name}.");
        line.WarehouseId = found?.Id;
    }

    private void ReadFigures(CsvRow row, GoodsLine line)
    {
        if (!row.TryAmount(OpeningColumns.Quantity, out var quantity) || quantity is not ({ } known and > 0 and <= Limits.Quantity) || !Rounding.Fits(known, Limits.QuantityPlaces))
            Refuse(row, OpeningColumns.Quantity, "Write a quantity above zero.");
        else if (line.Tracking is ItemTracking.Serial && known != 1)
            Refuse(row, OpeningColumns.Quantity, "A serial number is one piece. Write 1.");
        if (!row.TryAmount(OpeningColumns.Value, out var value) || value is < 0 or > Limits.GrandTotal || (value is { } amount && !Rounding.Fits(amount, 2)))
            Refuse(row, OpeningColumns.Value, "Write the value of the whole quantity in rupees and paise.");
        if (!row.TryDate(OpeningColumns.Expiry, out var expiry))
            Refuse(row, OpeningColumns.Expiry, "Write the day as in 31-03-2028.");
        (line.Quantity, line.Value, line.ExpiresOn) = (quantity, value, expiry);
    }

    private void Refuse(CsvRow row, CsvColumn column, string message) => _issues.Add(new(row.Number, column.Header, message, IsRefusal: true));
}
