using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Credit.Contracts;
using ErpWeb.Credit.Settlements;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Receipts;

/// <summary>Whose money it is, and what it settles, for the receipt and its entries.</summary>
/// <param name="Bills">Numbers of the bills by id.</param>
/// <param name="IsInterState">Whether an advance for a service bears IGST.</param>
public sealed record ReceiptParty(Guid Id, string Name, IReadOnlyDictionary<Guid, string> Bills, bool IsInterState = false)
{
    public static ReceiptParty Of(Invoice invoice) => new(invoice.PartyId, invoice.PartyName, new Dictionary<Guid, string> { [invoice.Id] = invoice.Number });
}

/// <summary>Writes a checked receipt with all that follows from it, inside the caller's transaction.</summary>
public sealed class ReceiptPoster(GeneralLedger generalLedger, CreditLedger creditLedger, ForeignLedger foreignLedger, AccountRoles roles)
{
    /// <summary>Money for one invoice, which may have been written a moment ago in the same transaction.</summary>
    public Task<Result<Receipt>> WriteAsync(ErpDbContext db, ReceiptDraft draft, Invoice invoice, TakenNumber number, CancellationToken ct)
    {
        if (draft.Parts.Count == 0)
            draft.Parts.Add(new() { BillId = invoice.Id, Amount = draft.Amount });
        return WriteAsync(db, draft, ReceiptParty.Of(invoice), number, ct);
    }

    /// <summary>Money of a customer, with the parts of the draft for his bills and the rest kept for him.</summary>
    /// <returns>The receipt; or the refusal, when somebody else settled a bill meanwhile.</returns>
    public async Task<Result<Receipt>> WriteAsync(ErpDbContext db, ReceiptDraft draft, ReceiptParty party, TakenNumber number, CancellationToken ct)
    {
        var receipt = NewReceipt(db, draft, party, number);
        var source = new SourceDocument(nameof(Receipt), receipt.Id, receipt.Number);
        var batch = new PostingBatch(db);
        batch.Add(receipt);
        var tenders = await TendersAsync(db, draft, ct);
        batch.AddRange(tenders);
        var parts = draft.Parts.Where(part => part.Amount > 0).OrderBy(part => part.BillId).ToList();
        foreach (var part in parts)
        {
            if (await creditLedger.SettleAsync(db, batch, part.BillId, source, receipt.Date, part.Amount!.Value, FieldOf(draft, part), ct) is { } tooMuch)
                return tooMuch;
            batch.Add(OutboxMessage.For(db, InvoiceEvents.Invoice, part.BillId));
        }
        creditLedger.KeepCredit(batch, source, party.Id, receipt.Date, receipt.Amount, parts.ConvertAll(part => new CreditPart(part.BillId, part.Amount!.Value)));
        var tax = draft.AdvanceTaxRate > 0 && draft.Unapplied > 0 ? AdvanceTax.Of(receipt.Id, draft.Unapplied, draft.AdvanceTaxRate.Value, party.IsInterState) : null;
        if (tax is not null)
            batch.Add(tax);
        if (draft.Foreign is { } foreign)
            foreignLedger.Add(batch, source, party.Id, foreign.Facts(source, receipt.Date, foreign.Gain), foreign.Parts);
        await generalLedger.PostAsync(db, batch, ReceiptPosting.Journal(receipt, tenders, draft.Shared, tax, draft.Foreign), source, receipt.Date, Narration(receipt, parts, party), ct);
        batch.Add(OutboxMessage.For(db, InvoiceEvents.Receipt, receipt.Id));
        await batch.WriteAsync(Logged(receipt, tenders, parts, party, draft.Foreign), ct);
        return receipt;
    }

    private async Task<List<ReceiptTender>> TendersAsync(ErpDbContext db, ReceiptDraft draft, CancellationToken ct)
    {
        var accounts = await roles.OfAsync(db, ct);
        return [.. draft.Tenders.Where(tender => tender.Amount > 0).Select((tender, index) => new ReceiptTender
        {
            Id = Ids.New(),
            ReceiptId = draft.Id,
            LineNumber = index + 1,
            Mode = tender.Mode,
            AccountId = tender.AccountId ?? accounts[ReceiptPosting.MoneyAccount(tender.Mode)],
            Reference = tender.Reference.Trim(),
            Amount = tender.Amount!.Value,
        })];
    }

    private static string FieldOf(ReceiptDraft draft, DuePart part) =>
        draft.InvoiceId is not null ? nameof(draft.Amount) : $"Parts[{draft.Parts.IndexOf(part)}].{nameof(part.Amount)}";

    private static Receipt NewReceipt(ErpDbContext db, ReceiptDraft draft, ReceiptParty party, TakenNumber number)
    {
        var first = draft.Tenders.First(tender => tender.Amount > 0);
        return new()
        {
            Id = draft.Id,
            SeriesId = number.SeriesId,
            FinancialYear = number.FinancialYear,
            SequenceNumber = number.Number,
            Number = number.Text,
            Date = draft.Date!.Value,
            PartyId = party.Id,
            PartyName = party.Name,
            Mode = first.Mode,
            Reference = first.Reference.Trim(),
            Amount = draft.Credited,
            PostedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
            PostedById = db.Actor.UserId,
            PostedBy = db.Actor.Name,
        };
    }

    private static string Narration(Receipt receipt, List<DuePart> parts, ReceiptParty party) =>
        parts.Count == 0
            ? $"Receipt {receipt.Number} in advance, {party.Name}"
            : $"Receipt {receipt.Number} for {string.Join(", ", parts.Take(5).Select(part => party.Bills[part.BillId]))}{(parts.Count > 5 ? "…" : "")}, {party.Name}";

    private static LoggedChange Logged(Receipt receipt, List<ReceiptTender> tenders, List<DuePart> parts, ReceiptParty party, ForeignSettlement? foreign) => LoggedChange.Posted(nameof(Receipt), receipt.Id, new
    {
        receipt.Number,
        receipt.Date,
        receipt.PartyName,
        Mode = receipt.Mode.ToString(),
        receipt.Amount,
        receipt.Reference,
        Currency = foreign is null ? null : $"{foreign.Currency.Format(foreign.Amount)}, {foreign.Currency.RateText(foreign.Rate)}",
        Tenders = tenders.Count == 1 ? null : string.Join("\n", tenders.Select(tender => $"{ReceiptWords.Of(tender.Mode)}: {IndianNumber.Rupees(tender.Amount)} {tender.Reference}".TrimEnd())),
        Invoice = string.Join("\n", parts.Select(part => $"{party.Bills[part.BillId]}: {IndianNumber.Rupees(part.Amount!.Value)}")),
    });
}
