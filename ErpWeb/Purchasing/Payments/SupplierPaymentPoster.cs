using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Payments;

/// <summary>Writes a checked payment with all that follows from it, inside the caller's transaction.</summary>
public sealed class SupplierPaymentPoster(GeneralLedger generalLedger, PayableLedger payableLedger, ForeignLedger foreignLedger)
{
    /// <param name="bills">Numbers of the bills by id, for the edit log.</param>
    /// <returns>The payment; or the refusal, when somebody else settled a bill meanwhile.</returns>
    public async Task<Result<SupplierPayment>> WriteAsync(ErpDbContext db, SupplierPaymentDraft draft, string partyName, IReadOnlyDictionary<Guid, string> bills, TakenNumber number, CancellationToken ct)
    {
        var payment = new SupplierPayment
        {
            Id = draft.Id,
            Date = draft.Date!.Value,
            PartyId = draft.PartyId,
            PartyName = partyName,
            From = draft.From,
            Reference = draft.Reference.Trim(),
            Notes = draft.Notes.Trim(),
            Amount = draft.Amount ?? 0,
            Discount = draft.Discount ?? 0,
            FromCredit = draft.FromCredit ?? 0,
            Advance = draft.Advance,
        };
        payment.Stamp(db, number, payment.Reference);
        var source = new SourceDocument(nameof(SupplierPayment), payment.Id, payment.Number);
        var batch = new PostingBatch(db);
        batch.Add(payment);
        var parts = draft.Parts.Where(part => part.Amount > 0).OrderBy(part => part.BillId).ToList();
        foreach (var part in parts)
        {
            var field = $"Parts[{draft.Parts.IndexOf(part)}].{nameof(part.Amount)}";
            if (await payableLedger.SettleAsync(db, batch, part.BillId, source, payment.Date, part.Amount!.Value, field, ct) is { } tooMuch)
                return tooMuch;
            batch.Add(new SupplierPaymentPart { Id = Ids.New(), PaymentId = payment.Id, BillId = part.BillId, Amount = part.Amount.Value });
        }
        if (payment.FromCredit > 0 && await payableLedger.UseCreditAsync(db, batch, payment.PartyId!.Value, source, payment.Date, payment.FromCredit, nameof(draft.FromCredit), ct) is { } spent)
            return spent;
        if (payment.Advance > 0)
            payableLedger.GiveCredit(batch, source, payment.PartyId!.Value, payment.Date, payment.Advance);
        if (draft.Foreign is { } foreign)
            foreignLedger.Add(batch, source, payment.PartyId!.Value, foreign.Facts(source, payment.Date, -foreign.Gain), foreign.Parts);
        await generalLedger.PostAsync(db, batch, SupplierPaymentPosting.Journal(payment, draft.AccountId, draft.Foreign), source, payment.Date, Narration(payment), ct);
        await batch.WriteAsync(LoggedChange.Posted(source.Type, payment.Id, new
        {
            payment.Number,
            payment.Date,
            payment.PartyName,
            From = payment.From.ToString(),
            payment.Reference,
            Currency = draft.Foreign is { } settled ? $"{settled.Currency.Format(settled.Amount)}, {settled.Currency.RateText(settled.Rate)}" : null,
            payment.Amount,
            payment.Discount,
            payment.FromCredit,
            payment.Advance,
            Bills = string.Join("\n", parts.Select(part => $"{bills[part.BillId]}: {IndianNumber.Rupees(part.Amount!.Value)}")),
        }), ct);
        return payment;
    }

    private static string Narration(SupplierPayment payment) =>
        string.Join(", ", new[] { $"Payment {payment.Number}", payment.PartyName, payment.Reference }.Where(text => text.Length > 0));
}
