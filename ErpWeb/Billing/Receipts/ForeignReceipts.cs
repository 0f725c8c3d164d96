using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Receipts;

/// <summary>Turns a receipt in a foreign currency into one in rupees, which all rules and postings read. Pure.</summary>
internal static class ForeignReceipts
{
    /// <summary>The same draft when it is in rupees and touches no bill in another currency.</summary>
    public static Result<ReceiptDraft> InRupees(ReceiptDraft draft, ReceiptFacts facts)
    {
        if (draft.Currency.Length == 0)
            return InRupeesOnly(draft, facts) is { } refused ? refused : draft;
        if (Currency.Find(draft.Currency) is not { } currency)
            return new Error("billing.receipt.currency", "Choose one of the currencies.", nameof(draft.Currency));
        var wanted = draft.Parts.ConvertAll(part => (part.BillId, Amount: part.Amount ?? 0));
        var errors = ForeignSettlement.Check(currency, draft.Amount, draft.ExchangeRate, draft.BankCharges, wanted, ShareOf);
        if (draft.Tenders.Count > 1)
            errors.Add(new("billing.receipt.one_way", "Money in another currency comes in one way.", nameof(draft.Tenders)));
        if (draft.Shared > (draft.Amount ?? 0))
            errors.Add(new("billing.receipt.shared_too_much", $"The bills take {currency.Format(draft.Shared)}, but only {currency.Format(draft.Amount ?? 0)} came.", nameof(draft.Amount)));
        if (errors.Count > 0)
            return errors;
        var settlement = new ForeignSettlement(currency, draft.Amount!.Value, draft.ExchangeRate!.Value, draft.BankCharges ?? 0,
            [.. wanted.Where(part => part.Amount > 0).Select(part => new ForeignPart(part.BillId, 0, part.Amount, ShareOf(part.BillId)!.Value.Of(part.Amount)))]);
        if (settlement.Charges >= settlement.Worth)
            return new Error("billing.receipt.charges", "The bank kept more than came.", nameof(draft.BankCharges));
        return Converted(draft, settlement);

        ForeignShare? ShareOf(Guid bill) => facts.Foreign.GetValueOrDefault(bill) is { } foreign && foreign.Currency == currency && facts.Bills.GetValueOrDefault(bill) is { } open ? foreign.Share(open.Due) : null;
    }

    private static Error? InRupeesOnly(ReceiptDraft draft, ReceiptFacts facts) =>
        draft.Parts.Find(part => part.Amount > 0 && facts.Foreign.ContainsKey(part.BillId)) is { } part
            ? new("billing.receipt.in_currency", $"Bill {facts.Foreign[part.BillId].Number} is in {facts.Foreign[part.BillId].Currency.Code}. Receive the money in it.", nameof(draft.Currency))
            : null;

    private static ReceiptDraft Converted(ReceiptDraft draft, ForeignSettlement settlement)
    {
        var rupees = settlement.Parts.ToDictionary(part => part.OfId, part => part.Rupees);
        return new()
        {
            Id = draft.Id,
            PartyId = draft.PartyId,
            InvoiceId = draft.InvoiceId,
            Date = draft.Date,
            Tenders = [new() { Mode = draft.Mode, AccountId = draft.Tenders[0].AccountId, Reference = draft.Reference, Amount = settlement.Worth - settlement.Charges }],
            Parts = draft.Parts.ConvertAll(part => new DuePart { BillId = part.BillId, Amount = rupees.GetValueOrDefault(part.BillId) }),
            Currency = draft.Currency,
            Foreign = settlement,
        };
    }
}
