using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing;

/// <summary>Drafts leave no entry in the edit log; invoices and receipts do.</summary>
internal sealed class BillingTraces : IPersonTraces
{
    // Whoever sees only his own documents cannot know, so everybody counts as having some.
    public async Task<bool> AnyAsync(ErpDbContext db, Guid userId, CancellationToken ct) =>
        db.OwnRecordsOf is not null || await db.InvoiceDrafts.AnyAsync(draft => draft.TypedById == userId, ct);
}
