using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.Goods;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Gst;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Adjustments;

/// <summary>Reads what the masters say about an adjustment.</summary>
public sealed class AdjustmentFactsReader(GoodsReader goods, Books books)
{
    internal async Task<AdjustmentFacts> ReadAsync(ErpDbContext db, AdjustmentDraft draft, DateOnly today, CancellationToken ct) => new(
        await goods.ReadAsync(db, draft.Lines, draft.Date ?? today, ct),
        await TakesInputTaxAsync(db, ct),
        await books.ClosedThroughAsync(db, BookArea.Stock, ct));

    public static Task<bool> TakesInputTaxAsync(ErpDbContext db, CancellationToken ct) => db.BusinessProfiles.AsNoTracking().AnyAsync(profile => profile.Scheme == TaxpayerScheme.Regular, ct);
}
