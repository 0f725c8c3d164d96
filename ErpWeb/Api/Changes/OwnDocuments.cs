using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Api.Changes;

/// <summary>Tells whether a document that changed is one that a person with an eye on his own documents only would find.</summary>
public sealed class OwnDocuments(ErpDbContextPool pool, TimeProvider clock)
{
    public async Task<bool> IsOneAsync(Guid tenantId, Guid? userId, EntityChanged change)
    {
        if (userId is not { } person)
            return false;
        await using var db = await pool.RentAsync();
        db.Bind(tenantId, new Actor(person, "stream", ""), clock, ownRecordsOnly: true);
        return change.Kind switch
        {
            InvoiceEvents.Invoice => await db.Invoices.AnyAsync(row => row.Id == change.Id),
            InvoiceEvents.Draft => await db.InvoiceDrafts.AnyAsync(row => row.Id == change.Id),
            InvoiceEvents.CreditNote => await db.CreditNotes.AnyAsync(row => row.Id == change.Id),
            InvoiceEvents.Paper => await db.SalesPapers.AnyAsync(row => row.Id == change.Id),
            InvoiceEvents.Receipt => await db.Receipts.AnyAsync(row => row.Id == change.Id),
            _ => true,
        };
    }
}
