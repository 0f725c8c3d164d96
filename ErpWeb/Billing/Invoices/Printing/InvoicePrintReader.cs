using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>Reads a posted invoice as it is printed.</summary>
public sealed class InvoicePrintReader(TenantDb tenantDb, InvoiceReader invoices)
{
    /// <returns>Null when the tenant has no such invoice.</returns>
    public async Task<InvoicePrintModel?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoicePrint, ct);
        if (await invoices.FindAsync(id, ct) is not { } view)
            return null;
        var look = await db.Brandings.AsNoTracking().Select(branding => new PrintLook(branding.PrimaryColor, branding.Logo)).SingleAsync(ct);
        return InvoicePrinting.ToPrintModel(view, look);
    }
}
