using ErpWeb.Accounting.Contracts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.GoodsReceipts;

/// <summary>A goods receipt on the list; without costs for people who may not see them.</summary>
public sealed record GoodsReceiptRow(Guid Id, string Number, DateOnly Date, string PartyName, string OrderNumber, string Challan, decimal? Value, DocumentStatus Status, bool IsBilled);

public sealed record GoodsReceiptView(GoodsReceipt Receipt, IReadOnlyList<GoodsReceiptLine> Lines, IReadOnlyList<DocumentEntry> Ledger, bool ShowsCost, ILookup<Guid, PurchaseLot> Lots)
{
    /// <summary>Where the goods lie in the store, by item.</summary>
    public required IReadOnlyDictionary<Guid, string> Bins { get; init; }

    public bool CanBill => Receipt.Status is DocumentStatus.Posted && Lines.Any(line => line.Billed < line.Quantity);
}

/// <summary>Reads goods receipts for their list and their page.</summary>
public sealed class GoodsReceiptQueries(TenantDb tenantDb, TenantContext tenant, PurchaseFactsReader reader, DocumentEntriesReader ledger)
{
    public async Task<PageOf<GoodsReceiptRow>> PageAsync(DocumentFilter filter, bool onlyUnbilled, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.ReceiptView, ct);
        var showsCost = tenant.Rights.Allows(CatalogPermissions.CostView);
        var receipts = db.GoodsReceipts.AsNoTracking().Narrow(filter).After(cursor);
        if (onlyUnbilled)
            receipts = receipts.Where(receipt => receipt.Status == DocumentStatus.Posted && db.GoodsReceiptLines.Any(line => line.ReceiptId == receipt.Id && line.Billed < line.Quantity));
        var rows = await receipts
            .OrderByDescending(receipt => receipt.Date).ThenByDescending(receipt => receipt.Id)
            .Take(size + 1)
            .Select(receipt => new GoodsReceiptRow(
                receipt.Id, receipt.Number, receipt.Date, receipt.PartyName, receipt.OrderNumber, receipt.Challan, showsCost ? receipt.Value : null, receipt.Status,
                !db.GoodsReceiptLines.Any(line => line.ReceiptId == receipt.Id && line.Billed < line.Quantity)))
            .ToListAsync(ct);
        return DocumentPages.Page(rows, size, row => (row.Date, row.Id));
    }

    /// <summary>Where rejected goods may wait for the supplier.</summary>
    public async Task<IReadOnlyList<RejectPlace>> RejectPlacesAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.ReceiptView, ct);
        return await reader.ReadRejectPlacesAsync(db, ct);
    }

    public async Task<GoodsReceiptView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.ReceiptView, ct);
        if (await db.GoodsReceipts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } receipt)
            return null;
        var lines = await db.GoodsReceiptLines.AsNoTracking().Where(line => line.ReceiptId == id).OrderBy(line => line.LineNumber).ToListAsync(ct);
        var lots = await PurchaseLotReader.OfDocumentAsync(db, id, ct);
        var bins = await BinPlaces.OfStoreAsync(db, [.. lines.Select(line => line.ItemId).Distinct()], ct);
        if (tenant.Rights.Allows(CatalogPermissions.CostView))
            return new(receipt, lines, await ledger.OfAsync(db, id, ct), ShowsCost: true, lots) { Bins = bins };
        receipt.Value = 0;
        foreach (var line in lines)
            (line.UnitCost, line.Value, line.BilledValue) = (0, 0, 0);
        foreach (var lot in lots.SelectMany(line => line))
            lot.Value = 0;
        return new(receipt, lines, [], ShowsCost: false, lots) { Bins = bins };
    }
}
