using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Receipts;

/// <summary>Writes a checked receipt with all that follows from it, inside the caller's transaction.</summary>
public sealed class ReceiptPoster(GeneralLedger generalLedger, CreditLedger creditLedger)
{
    /// <returns>The receipt; or the refusal, when somebody else settled the invoice meanwhile.</returns>
    public async Task<Result<Receipt>> WriteAsync(ErpDbContext db, ReceiptDraft draft, Invoice invoice, TakenNumber number, CancellationToken ct)
    {
        if (await creditLedger.SettleAsync(db, invoice.Id, draft.Amount!.Value, nameof(draft.Amount), ct) is { } tooMuch)
            return tooMuch;
        var receipt = NewReceipt(db, draft, invoice, number);
        var source = new SourceDocument(nameof(Receipt), receipt.Id, receipt.Number);
        var batch = new PostingBatch(db);
        batch.Add(receipt);
        batch.Add(new ReceiptAllocation { Id = Ids.New(), ReceiptId = receipt.Id, InvoiceId = invoice.Id, Amount = receipt.Amount });
        await generalLedger.PostAsync(db, batch, ReceiptPosting.Journal(receipt), source, receipt.Date, $"Receipt {receipt.Number} for {invoice.Number}, {invoice.PartyName}", ct);
        batch.Add(OutboxMessage.For(db, InvoiceEvents.Receipt, receipt.Id));
        batch.Add(OutboxMessage.For(db, InvoiceEvents.Invoice, invoice.Id));
        await batch.WriteAsync(Logged(receipt, invoice), ct);
        return receipt;
    }

    private static Receipt NewReceipt(ErpDbContext db, ReceiptDraft draft, Invoice invoice, TakenNumber number) => new()
    {
        Id = draft.Id,
        SeriesId = number.SeriesId,
        FinancialYear = number.FinancialYear,
        SequenceNumber = number.Number,
        Number = number.Text,
        Date = draft.Date!.Value,
        PartyId = invoice.PartyId,
        PartyName = invoice.PartyName,
        Mode = draft.Mode,
        Reference = draft.Reference.Trim(),
        Amount = draft.Amount!.Value,
        PostedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
        PostedById = db.Actor.UserId,
        PostedBy = db.Actor.Name,
    };

    private static LoggedChange Logged(Receipt receipt, Invoice invoice) => LoggedChange.Posted(nameof(Receipt), receipt.Id, new
    {
        receipt.Number,
        receipt.Date,
        receipt.PartyName,
        Mode = receipt.Mode.ToString(),
        receipt.Amount,
        receipt.Reference,
        Invoice = invoice.Number,
    });
}
