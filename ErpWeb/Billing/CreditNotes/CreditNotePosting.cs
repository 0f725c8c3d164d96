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
    public static StockPosting Stock(CreditNote note, IEnumerable<CreditNoteLine> lines, ILookup<Guid, SoldPart> parts) =>
        new(new SourceDocument(nameof(CreditNote), note.Id, note.Number), note.Date, AccountRole.CostOfSales, $"Goods back by {note.Number}, {note.PartyName}")
        {
            In =
            [
                .. from line in lines
                   where line.IsRestocked
                   from goods in MovingGoods.Of(line, parts, line.InvoiceLineId)
                   select new StockIn(goods.LineId, goods.ItemId, goods.Quantity, 0) { LotId = goods.LotId, ReturnsLineId = goods.OriginId, Field = nameof(CreditNoteDraft.Lines) },
            ],
        };
}
