using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing;

/// <summary>Drafts leave no entry in the edit log; posted documents do.</summary>
internal sealed class PurchasingTraces : IPersonTraces
{
    public Task<bool> AnyAsync(ErpDbContext db, Guid userId, CancellationToken ct) => db.PurchaseDrafts.AnyAsync(draft => draft.TypedById == userId, ct);
}
