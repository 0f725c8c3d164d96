using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Counter.Papers;

/// <summary>Reads a bill as narrow paper shows it.</summary>
public sealed class BillPaperReader(TenantDb tenantDb, InvoiceReader invoices)
{
    /// <returns>Null when the tenant has no such bill.</returns>
    public async Task<ThermalPaper?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.Sell, ct);
        if (await invoices.FindAsync(id, ct) is not { } view)
            return null;
        return BillPaper.Of(view, await db.CounterTenders.AsNoTracking().Where(tender => tender.SaleId == id).ToListAsync(ct));
    }
}
