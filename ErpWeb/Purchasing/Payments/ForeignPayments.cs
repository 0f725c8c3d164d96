using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Payments;

/// <summary>Turns a payment in a foreign currency into one in rupees, which all rules and postings read. Pure.</summary>
internal static class ForeignPayments
{
    /// <summary>The same draft when it is in rupees and touches no bill in another currency.</summary>
    /// <param name="credits">The advances of the supplier, the oldest first; read when the draft uses them.</param>
    public static Result<SupplierPaymentDraft> InRupees(SupplierPaymentDraft draft, IReadOnlyDictionary<Guid, OpenBill> bills, IReadOnlyDictionary<Guid, ForeignFacts> documents, IReadOnlyList<OpenSupplierCredit> credits)
    {
        if (draft.Currency.Length == 0)
            return InRupeesOnly(draft, documents) is { } refused ? refused : draft;
        if (Currency.Find(draft.Currency) is not { } currency)
            return new Error("purchasing.payment.currency", "Choose one of the currencies.", nameof(draft.Currency));
        var wanted = draft.Parts.ConvertAll(part => (part.BillId, part.Amount ?? 0));
        var errors = ForeignSettlement.Check(currency, draft.Amount, draft.ExchangeRate, draft.BankCharges, wanted, ShareOf);
        var fromCredit = FromCredit(currency, draft.FromCredit ?? 0, documents, credits);
        if ((draft.Discount ?? 0) != 0)
            errors.Add(new("purchasing.payment.plain", "A discount is taken by a debit note here.", nameof(draft.Discount)));
        if (fromCredit is null)
            errors.Add(new("purchasing.payment.credit_currency", $"The oldest advances of the supplier do not hold that much in {currency.Code}.", nameof(draft.FromCredit)));
        if (draft.Available <= 0)
            errors.Add(new("purchasing.payment.nothing", "Enter what is paid.", nameof(draft.Amount)));
        if (draft.Shared > draft.Available || draft.Advance > (draft.Amount ?? 0))
            errors.Add(new("purchasing.payment.shared_too_much", $"The bills take {currency.Format(draft.Shared)} of {currency.Format(draft.Available)}.", nameof(draft.Amount)));
        if (errors.Count > 0)
            return errors;
        return Converted(draft, new(currency, draft.Amount!.Value, draft.ExchangeRate!.Value, draft.BankCharges ?? 0,
            [.. wanted.Where(part => part.Item2 > 0).Select(part => new ForeignPart(part.BillId, 0, part.Item2, ShareOf(part.BillId)!.Value.Of(part.Item2)))], (draft.FromCredit ?? 0, fromCredit!.Value)));

        ForeignShare? ShareOf(Guid bill) => documents.GetValueOrDefault(bill) is { } foreign && foreign.Currency == currency && bills.GetValueOrDefault(bill) is { } open ? foreign.Share(open.Due) : null;
    }

    // Each advance leaves the books at the rate at which it was paid.
    private static decimal? FromCredit(Currency currency, decimal amount, IReadOnlyDictionary<Guid, ForeignFacts> documents, IReadOnlyList<OpenSupplierCredit> credits)
    {
        var (rupees, needed) = (0m, amount);
        foreach (var credit in credits.TakeWhile(_ => needed > 0))
        {
            if (documents.GetValueOrDefault(credit.Id) is not { } advance || advance.Currency != currency)
                return null;
            var left = currency.OfRupees(credit.Left, advance.Rate);
            rupees += needed >= left ? credit.Left : credit.Left - currency.Rupees(left - needed, advance.Rate);
            needed -= Math.Min(needed, left);
        }
        return needed == 0 ? rupees : null;
    }

    private static Error? InRupeesOnly(SupplierPaymentDraft draft, IReadOnlyDictionary<Guid, ForeignFacts> documents) =>
        draft.Parts.Find(part => part.Amount > 0 && documents.ContainsKey(part.BillId)) is { } part
            ? new("purchasing.payment.in_currency", $"Bill {documents[part.BillId].Number} is in {documents[part.BillId].Currency.Code}. Pay it in that.", nameof(draft.Currency))
            : null;

    private static SupplierPaymentDraft Converted(SupplierPaymentDraft draft, ForeignSettlement settlement)
    {
        var rupees = settlement.Parts.ToDictionary(part => part.OfId, part => part.Rupees);
        return new()
        {
            Id = draft.Id,
            PartyId = draft.PartyId,
            Date = draft.Date,
            From = draft.From,
            AccountId = draft.AccountId,
            Reference = draft.Reference,
            Notes = draft.Notes,
            Amount = settlement.Booked,
            FromCredit = settlement.FromCredit.Rupees,
            Parts = draft.Parts.ConvertAll(part => new DuePart { BillId = part.BillId, Amount = rupees.GetValueOrDefault(part.BillId) }),
            Currency = draft.Currency,
            Foreign = settlement,
        };
    }
}
