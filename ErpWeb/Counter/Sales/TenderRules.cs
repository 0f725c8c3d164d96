using ErpWeb.Shared.Kernel;

namespace ErpWeb.Counter.Sales;

/// <summary>A part of the payment as it is typed.</summary>
public sealed class TenderEntry
{
    public TenderKind Kind { get; set; }
    /// <summary>INR handed over, or charged; cash may be more than is due.</summary>
    public decimal? Given { get; set; }
    public string Reference { get; set; } = "";
}

/// <summary>A tender with what of it counts towards the bill.</summary>
public sealed record SettledTender(TenderKind Kind, decimal Amount, decimal Given, string Reference);

/// <summary>What a bill and its tenders come to.</summary>
/// <param name="Left">INR that nobody has paid yet; zero when the bill is covered.</param>
/// <param name="Change">INR to give back, in cash.</param>
public sealed record Settlement(IReadOnlyList<SettledTender> Tenders, decimal Left, decimal Change);

/// <summary>Splits a bill over its tenders. Pure.</summary>
public static class TenderRules
{
    /// <summary>Only cash gives change, so what else is tendered counts first.</summary>
    /// <param name="total">INR to pay.</param>
    /// <example>A bill of 480: UPI 200 and a note of 500 count as 200 and 280, with 220 back.</example>
    public static Settlement Settle(decimal total, IReadOnlyList<TenderEntry> tenders)
    {
        var left = total;
        List<SettledTender> settled = [];
        foreach (var tender in tenders.Where(tender => tender.Given > 0).OrderBy(tender => tender.Kind is TenderKind.Cash ? 1 : 0))
        {
            var given = tender.Given!.Value;
            var amount = tender.Kind is TenderKind.Cash ? Math.Min(given, Math.Max(left, 0)) : given;
            left -= amount;
            settled.Add(new(tender.Kind, amount, given, tender.Reference.Trim()));
        }
        return new(settled, left, settled.Sum(tender => tender.Given - tender.Amount));
    }

    /// <param name="isNamed">Whether the bill is for a customer by name.</param>
    public static List<Error> Check(Settlement settlement, bool isNamed)
    {
        List<Error> errors = [];
        if (settlement.Left > 0)
            errors.Add(new("counter.tender.short", $"{IndianNumber.Rupees(settlement.Left)} is still to be paid."));
        if (settlement.Left < 0)
            errors.Add(new("counter.tender.too_much", $"{IndianNumber.Rupees(-settlement.Left)} more than the bill. Only cash gives change."));
        if (!isNamed && settlement.Tenders.Any(tender => tender.Kind is TenderKind.Credit or TenderKind.Advance))
            errors.Add(new("counter.tender.nobody", "Credit and advances need a customer by name. Press F2 and choose one."));
        if (settlement.Tenders.Any(tender => !Rounding.Fits(tender.Given, 2)))
            errors.Add(new("counter.tender.paise", "Amounts have rupees and paise, nothing smaller."));
        if (settlement.Tenders.Any(tender => tender.Reference.Length > CounterTender.ReferenceMaxLength))
            errors.Add(new("counter.tender.reference", $"A reference has at most {CounterTender.ReferenceMaxLength} characters."));
        if (settlement.Tenders.Any(tender => tender is { Kind: TenderKind.Voucher, Reference: "" }))
            errors.Add(new("counter.tender.voucher", "Enter the number of the credit note that is the voucher."));
        return errors;
    }

    /// <summary>Sums a customer is likely to hand over for this amount: itself, then what notes make of it.</summary>
    public static IReadOnlyList<decimal> LikelyCash(decimal due) =>
        due <= 0 ? [] : [.. new[] { due, UpTo(due, 10), UpTo(due, 50), UpTo(due, 100), UpTo(due, 500) }.Distinct()];

    private static decimal UpTo(decimal amount, decimal note) => Math.Ceiling(amount / note) * note;
}
