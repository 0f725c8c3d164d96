using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Bills;

/// <summary>A line of a bill with its taxes, and what becomes of them.</summary>
/// <param name="Tax">What the supplier charges; nothing under reverse charge.</param>
/// <param name="ReverseTax">What the business owes itself.</param>
/// <param name="Credit">The part of either that is input credit.</param>
public sealed record BillLineFigures(TaxedLine Taxed, TaxAmounts Tax, TaxAmounts ReverseTax, TaxAmounts Credit)
{
    public decimal Value => Taxed.Value;

    public decimal Total => Value + Tax.Total;

    /// <summary>Value and the tax that is no credit.</summary>
    public decimal Cost => Value + Tax.Total + ReverseTax.Total - Credit.Total;
}

/// <summary>The figures of a bill. Screen, save and posting all take them from <see cref="BillCalculator"/>.</summary>
/// <param name="Computed">The supplier's taxes as we compute them, before those that were typed.</param>
public sealed record BillFigures(SupplyDecision Supply, TaxDocument Document, TaxAmounts Computed, IReadOnlyList<BillLineFigures> Lines, decimal RoundOff, decimal Tds, DateOnly DueDate)
{
    /// <summary>The same in the currency of the bill; none for one in rupees.</summary>
    public ForeignTotals? Foreign { get; init; }

    public decimal Value => Lines.Sum(line => line.Value);

    public TaxAmounts Tax => TaxAmounts.Sum(Lines.Select(line => line.Tax));

    public TaxAmounts Credit => TaxAmounts.Sum(Lines.Select(line => line.Credit));

    public decimal ReverseTax => Lines.Sum(line => line.ReverseTax.Total);

    public decimal Total => Value + Tax.Total + RoundOff;

    public decimal Payable => Total - Tds;
}

/// <summary>Turns the draft of a bill and the facts about it into figures. Pure.</summary>
public static class BillCalculator
{
    /// <summary>How far a typed tax may be from the computed one, in rupees: suppliers round in their own way.</summary>
    public const decimal TaxTolerance = 1m;

    public static BillFigures Calculate(BillDraft draft, PurchaseFacts facts, DateOnly today)
    {
        var date = draft.SupplierDate ?? draft.Date ?? today;
        var supply = PurchaseCalculator.Supply(facts, draft.IsReverseCharge);
        var price = ForeignPrice.Of(draft.Currency, draft.ExchangeRate);
        var document = PurchaseCalculator.Document(draft.Lines, facts, supply, date, price) with { IsReverseCharge = draft.IsReverseCharge };
        var taxed = TaxCalculator.Calculate(document);
        var taxes = Typed(draft, taxed);
        var lines = taxed.Lines.Select((line, index) => Line(line, taxes[index], draft.Lines[index].Blocked, facts)).ToList();
        var total = lines.Sum(line => line.Total);
        return new(
            supply, document, taxed.Totals.Tax, lines,
            draft.IsRounded && price is null ? TaxCalculator.RoundOff(total) : 0,
            draft.Tds ?? (draft.TdsRate is > 0 and <= 100 and { } rate ? Rounding.Rupee(taxed.Totals.Taxable * rate / 100 + taxed.Totals.ExemptValue * rate / 100) : 0),
            draft.DueDate ?? date.AddDays(facts.Supplier?.CreditDays ?? 0))
        {
            Foreign = price?.Totals(lines.Select(line => line.Value), lines.Sum(line => line.Tax.Total)),
        };
    }

    private static BillLineFigures Line(TaxedLine line, TaxAmounts tax, BlockedCredit blocked, PurchaseFacts facts)
    {
        var isCredit = facts.Buyer.TakesCredit && blocked is BlockedCredit.No;
        return new(line, tax, line.RecipientTax, isCredit ? tax + line.RecipientTax : default);
    }

    // The difference to what was typed falls on the line with the most of that tax.
    private static TaxAmounts[] Typed(BillDraft draft, TaxedDocument taxed)
    {
        var taxes = taxed.Lines.Select(line => line.Tax).ToArray();
        if (taxes.Length == 0 || draft.IsReverseCharge)
            return taxes;
        var sum = taxed.Totals.Tax;
        Put(draft.Cgst, sum.Cgst, tax => tax.Cgst, (tax, more) => tax with { Cgst = tax.Cgst + more });
        Put(draft.Sgst, sum.Sgst, tax => tax.Sgst, (tax, more) => tax with { Sgst = tax.Sgst + more });
        Put(draft.Igst, sum.Igst, tax => tax.Igst, (tax, more) => tax with { Igst = tax.Igst + more });
        Put(draft.Cess, sum.Cess, tax => tax.Cess, (tax, more) => tax with { Cess = tax.Cess + more });
        return taxes;

        void Put(decimal? typed, decimal computed, Func<TaxAmounts, decimal> of, Func<TaxAmounts, decimal, TaxAmounts> add)
        {
            if (typed is not { } amount || amount == computed || Math.Abs(amount - computed) > TaxTolerance)
                return;
            var most = Enumerable.Range(0, taxes.Length).MaxBy(index => of(taxes[index]));
            taxes[most] = add(taxes[most], amount - computed);
        }
    }
}
