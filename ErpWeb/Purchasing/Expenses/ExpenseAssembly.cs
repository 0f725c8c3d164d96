using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Expenses;

/// <summary>Makes the bill and the payment of a small expense. Pure.</summary>
internal static class ExpenseAssembly
{
    /// <summary>A bill of one line. The amount holds the tax, so the value is what is left without it.</summary>
    public static BillDraft ToBill(ExpenseDraft draft, PurchaseFacts facts)
    {
        var supply = PurchaseCalculator.Supply(facts, isReverseCharge: false);
        var rate = facts.Supplier is not null && draft.TaxRateId is { } id ? facts.Rates.GetValueOrDefault(id) : null;
        var amount = draft.Amount is > 0 and <= Limits.GrandTotal and { } paid ? paid : 0;
        var hasTax = rate is { Treatment: TaxTreatment.Taxable } && supply.ChargesTax;
        var split = hasTax ? InclusivePrice.TaxFirst(amount, rate!.Rate, supply, rate.CessRate, 0) : new(amount, default, 0);
        return new()
        {
            Id = draft.Id,
            Date = draft.Date,
            SupplierDate = draft.Date,
            DueDate = draft.Date,
            PartyId = facts.Supplier?.Id,
            PartyName = facts.Supplier?.Name ?? "",
            SupplierNumber = draft.SupplierNumber,
            IsRounded = false,
            // The value was made from the tax, so the tax is what it was made from, to the paisa.
            Cgst = hasTax && supply.ChargesCgst ? split.Tax.Cgst : null,
            Sgst = hasTax && supply.ChargesCgst ? split.Tax.Sgst : null,
            Igst = hasTax && supply.ChargesIgst ? split.Tax.Igst : null,
            Cess = hasTax && split.Tax.Cess != 0 ? split.Tax.Cess : null,
            Lines =
            [
                new()
                {
                    AccountId = draft.AccountId,
                    Description = draft.Description.Trim() is { Length: > 0 } text ? text : draft.AccountId is { } account ? facts.Accounts.GetValueOrDefault(account)?.Name ?? "" : "",
                    Quantity = 1,
                    UnitPrice = split.Taxable,
                    TaxRateId = hasTax ? rate!.Id : null,
                    Blocked = draft.Blocked,
                },
            ],
        };
    }

    public static SupplierPaymentDraft ToPayment(ExpenseDraft draft, decimal payable) => new()
    {
        Id = draft.PaymentId,
        PartyId = draft.PartyId,
        Date = draft.Date,
        From = draft.From,
        Reference = draft.Reference,
        Amount = payable,
        Parts = [new() { BillId = draft.Id, Amount = payable }],
    };

    /// <summary>Every broken rule, with the field of the expense's own form.</summary>
    public static List<Error> Check(ExpenseDraft draft, BillDraft bill, PurchaseFacts facts, BillFigures figures, DateOnly today)
    {
        List<Error> errors = [];
        if (draft.Amount is not (> 0 and <= Limits.GrandTotal) || !Rounding.Fits(draft.Amount.Value, 2))
            errors.Add(new("purchasing.expense.amount", "Enter the amount paid, in rupees and paise.", nameof(draft.Amount)));
        if (draft.AccountId is not { } account || !facts.Accounts.ContainsKey(account))
            errors.Add(new("purchasing.expense.account", "Choose what it was for.", nameof(draft.AccountId)));
        if (draft.Reference.Length > SupplierPayment.ReferenceMaxLength)
            errors.Add(new("purchasing.payment.reference", $"A reference has at most {SupplierPayment.ReferenceMaxLength} characters.", nameof(draft.Reference)));
        if (errors.Count > 0)
            return errors;
        var broken = BillRules.Check(bill, facts, figures, today).Where(error => facts.Supplier is not null || draft.PartyId is not null || error != PurchaseErrors.SupplierMissing);
        return [.. broken.Select(error => error with { Field = FieldOf(error.Field) })];
    }

    private static string? FieldOf(string? field) => field?.Split('.') switch
    {
        [_, nameof(PurchaseDraftLine.Description)] => nameof(ExpenseDraft.Description),
        [_, nameof(PurchaseDraftLine.TaxRateId)] => nameof(ExpenseDraft.TaxRateId),
        [nameof(BillDraft.SupplierDate)] => nameof(ExpenseDraft.Date),
        _ => field,
    };
}
