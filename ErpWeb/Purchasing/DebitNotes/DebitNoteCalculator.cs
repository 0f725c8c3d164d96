using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.DebitNotes;

/// <summary>A line of a bill and what earlier debit notes took of it.</summary>
public sealed record ReturnableLine(PurchaseBillLine Line, ReturnedAmounts Earlier)
{
    public decimal Left => Line.Quantity - Line.Returned;

    /// <summary>By which batches and numbers the goods came; empty where they are not told apart.</summary>
    public IReadOnlyList<ReturnableLot> Lots { get; init; } = [];
}

/// <summary>A batch or number that came in, and what of it is left to go back.</summary>
public sealed record ReturnableLot(PurchaseLot Lot, decimal Left);

/// <summary>Amounts of a line: of a bill, of earlier notes, or of the note in the making.</summary>
public readonly record struct ReturnedAmounts(decimal Value, TaxAmounts Tax, TaxAmounts Credit, decimal ReverseTax, decimal Cost)
{
    public decimal Total => Value + Tax.Total;

    public static ReturnedAmounts operator +(ReturnedAmounts left, ReturnedAmounts right) =>
        new(left.Value + right.Value, left.Tax + right.Tax, left.Credit + right.Credit, left.ReverseTax + right.ReverseTax, left.Cost + right.Cost);
}

/// <summary>The share of a bill's line that goes back: at its rate and its taxes, and the last return takes what is left, to the paisa. Pure.</summary>
public static class DebitNoteCalculator
{
    public static ReturnedAmounts Share(ReturnableLine returnable, decimal quantity)
    {
        var (line, earlier) = (returnable.Line, returnable.Earlier);
        var isLast = quantity == returnable.Left;
        var value = Part(line.Value, earlier.Value);
        var tax = PartOf(line.Tax, earlier.Tax);
        var credit = PartOf(line.Credit, earlier.Credit);
        var reverse = Part(line.ReverseTax, earlier.ReverseTax);
        return new(value, tax, credit, reverse, value + tax.Total + reverse - credit.Total);

        decimal Part(decimal whole, decimal taken) => isLast ? whole - taken : Rounding.Money(whole * quantity / line.Quantity);

        TaxAmounts PartOf(TaxAmounts whole, TaxAmounts taken) =>
            new(Part(whole.Cgst, taken.Cgst), Part(whole.Sgst, taken.Sgst), Part(whole.Igst, taken.Igst), Part(whole.Cess, taken.Cess));
    }

    /// <summary>The tax deducted from the bill that is taken back with so much of its value; the last note takes the rest.</summary>
    /// <param name="earlier">Value and tax of the notes before.</param>
    /// <remarks>
    /// What was deducted on a purchase that is returned is adjusted against the next purchases of the same supplier in the year
    /// (CBDT circular 13 of 2021 on section 194Q); the same is done for the other sections. So it lowers what is owed to the government.
    /// </remarks>
    /// <example>Of 1,000.00 deducted from 1,00,000.00, a note for 25,000.00 takes back 250.00.</example>
    public static decimal Tds(PurchaseBill bill, decimal value, (decimal Value, decimal Tds) earlier) =>
        bill.Value == 0 ? 0 : value + earlier.Value == bill.Value ? bill.Tds - earlier.Tds : Math.Min(Rounding.Money(bill.Tds * value / bill.Value), bill.Tds - earlier.Tds);

    /// <summary>What the note is worth to the supplier's account: rounded where the bill was.</summary>
    public static decimal RoundOff(PurchaseBill bill, decimal total) => bill.RoundOff != 0 || Rounding.Fits(bill.Total, 0) ? TaxCalculator.RoundOff(total) : 0;
}
