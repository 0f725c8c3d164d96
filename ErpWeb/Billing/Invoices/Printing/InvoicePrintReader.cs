using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>Reads a posted invoice as it is printed.</summary>
public sealed class InvoicePrintReader(TenantDb tenantDb, InvoiceReader invoices) : IPaperReader
{
    public async Task<InvoicePrintModel?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoicePrint, ct);
        if (await invoices.FindAsync(id, ct) is not { } view)
            return null;
        var look = await PrintLookReader.ReadAsync(db, ct);
        return InvoicePrinting.ToPrintModel(view, look);
    }
}
