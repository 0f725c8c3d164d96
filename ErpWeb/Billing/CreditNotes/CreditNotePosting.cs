using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Documents;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.CreditNotes;

/// <summary>What a credit note posts to the ledgers. Pure.</summary>
public static class CreditNotePosting
{
    /// <summary>Sales and output taxes back; what the invoice no longer owes is the customer's credit.</summary>
    public static JournalDraft Journal(CreditNote note) => JournalDraft.Of(
    [
        .. SalesPosting.Earned(note, -1),
        JournalDraftLine.Credit(AccountRole.Receivables, note.Settled, note.PartyId),
        JournalDraftLine.Credit(AccountRole.CustomerAdvances, note.Total - note.Settled, note.PartyId),
    ]);

    /// <summary>The goods that go back into stock, at what they cost when they were sold.</summary>
    public static StockPosting Stock(CreditNote note, IEnumerable<CreditNoteLine> lines) =>
        new(new SourceDocument(nameof(CreditNote), note.Id, note.Number), note.Date, AccountRole.CostOfSales, $"Goods back by {note.Number}, {note.PartyName}")
        {
            In = [.. lines.Where(line => line.IsRestocked).Select(line => new StockIn(line.Id, line.ItemId, line.Quantity, 0) { LotId = line.LotId, ReturnsLineId = line.InvoiceLineId, Field = nameof(CreditNoteDraft.Lines) })],
        };
}
