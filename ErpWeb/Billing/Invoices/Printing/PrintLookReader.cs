using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>Reads how the tenant's paper looks, in the caller's context.</summary>
internal static class PrintLookReader
{
    public static Task<PrintLook> ReadAsync(ErpDbContext db, CancellationToken ct) =>
        db.Brandings.AsNoTracking().Select(branding => new PrintLook(branding.PrimaryColor, branding.Logo)).SingleAsync(ct);
}
