using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;

namespace ErpWeb.Billing.CreditNotes;

/// <summary>Turns a posted credit note into what is printed of it. Pure.</summary>
internal static class CreditNotePrinting
{
    /// <summary>The particulars of CGST Rule 53(1A).</summary>
    public static InvoicePrintModel ToPrintModel(CreditNoteView view, PrintLook look) =>
        InvoicePrinting.Of(view.Note, view.Supplier, view.Lines, "Credit note", look, model => model with
        {
            Labels = ("Credit note no.", "Date"),
            Particulars = [("Against invoice", view.Note.InvoiceNumber), ("Invoice date", PrintFormat.Date(view.Note.InvoiceDate))],
            AsksForMoney = false,
            Copies = PrintCopies.None,
            Notes = view.Note.Reason,
            Terms = null,
            Declarations = [InvoiceDeclarations.CreditNoteOf(view.Note)],
            IsCancelled = view.Note.Status is DocumentStatus.Cancelled,
        });
}

/// <summary>Reads a credit note as it is printed.</summary>
public sealed class CreditNotePrintReader(TenantDb tenantDb, CreditNoteQueries notes) : IPaperReader
{
    public async Task<InvoicePrintModel?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoicePrint, ct);
        return await notes.FindAsync(id, ct) is { } view ? CreditNotePrinting.ToPrintModel(view, await PrintLookReader.ReadAsync(db, ct)) : null;
    }
}
