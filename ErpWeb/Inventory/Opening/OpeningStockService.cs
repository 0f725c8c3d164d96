using ErpWeb.Inventory.Adjustments;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Opening;

/// <summary>Posts what was in stock when the books began: one document against opening balance equity.</summary>
public sealed class OpeningStockService(TenantDb tenantDb, AdjustmentPoster poster)
{
    /// <summary>Posts the opening stock. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedReference>> PostAsync(AdjustmentDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.OpeningPost, ct);
        draft.Reason = AdjustmentReason.Opening;
        draft.ReversesTax = false;
        return await poster.PostAsync(db, draft, ct);
    }
}
