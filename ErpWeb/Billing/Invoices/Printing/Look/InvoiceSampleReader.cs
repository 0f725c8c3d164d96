using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Invoices.Printing.Look;

/// <summary>Makes the sample invoice of the business for options that are being tried.</summary>
public sealed class InvoiceSampleReader(TenantDb tenantDb, InvoiceFactsReader facts, IndiaClock clock)
{
    public async Task<InvoicePrintModel> ReadAsync(InvoiceLook look, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessView, ct);
        var supplier = (await facts.ReadFrameAsync(db, ct)).Supplier with { Look = look };
        var paper = await PrintLookReader.ReadAsync(db, ct);
        return SampleInvoice.Of(supplier, paper, clock.Today);
    }
}
