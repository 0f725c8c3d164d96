using ErpWeb.Accounting.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.LandedCosts;

/// <summary>Charges on the list.</summary>
public sealed record LandedCostRow(Guid Id, string Number, DateOnly Date, string PartyName, string Reference, decimal Total, DocumentStatus Status);

public sealed record LandedCostView(LandedCost Cost, IReadOnlyList<LandedCostCharge> Charges, IReadOnlyList<LandedCostLine> Lines, IReadOnlyList<DocumentEntry> Ledger);

/// <summary>Reads freight and duties for their list and their page, and the goods that may bear them.</summary>
public sealed class LandedCostQueries(TenantDb tenantDb, PurchaseFactsReader reader, DocumentEntriesReader ledger)
{
    public async Task<PageOf<LandedCostRow>> PageAsync(DocumentFilter filter, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.LandedCostView, ct);
        var rows = await db.LandedCosts.AsNoTracking().Narrow(filter).After(cursor)
            .OrderByDescending(row => row.Date).ThenByDescending(row => row.Id)
            .Take(size + 1)
            .Select(row => new LandedCostRow(row.Id, row.Number, row.Date, row.PartyName, row.Reference, row.Total, row.Status))
            .ToListAsync(ct);
        return DocumentPages.Page(rows, size, row => (row.Date, row.Id));
    }

    public async Task<LandedCostView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.LandedCostView, ct);
        return await db.LandedCosts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } cost ? null : new(
            cost,
            await db.LandedCostCharges.AsNoTracking().Where(row => row.CostId == id).OrderBy(row => row.LineNumber).ToListAsync(ct),
            await db.LandedCostLines.AsNoTracking().Where(row => row.CostId == id).OrderBy(row => row.LineNumber).ToListAsync(ct),
            await ledger.OfAsync(db, id, ct));
    }

    /// <summary>The business, for the head of a paper.</summary>
    public async Task<BuyerFacts> BuyerAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.LandedCostView, ct);
        return (await reader.ReadFrameAsync(db, ct)).Buyer;
    }

    /// <summary>The latest receipts and bills that brought goods.</summary>
    public async Task<IReadOnlyList<LandedDocument>> OfferAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.LandedCostPost, ct);
        return await LandedGoodsReader.OfferAsync(db, ct);
    }

    public async Task<IReadOnlyList<LandedGoods>> GoodsAsync(IReadOnlyCollection<Guid> documentIds, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.LandedCostPost, ct);
        return await LandedGoodsReader.OfAsync(db, documentIds, ct);
    }
}
