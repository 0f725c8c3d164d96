using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.CreditNotes;

/// <summary>A line of an invoice and the taxes that earlier credit notes took of it.</summary>
public sealed record CreditableLine(InvoiceLine Line, TaxAmounts EarlierTax)
{
    /// <summary>What can still come back.</summary>
    public decimal Left => Line.Quantity - Line.Returned;

    /// <summary>INR before tax that can still be given back.</summary>
    public decimal ValueLeft => Line.Taxable - Line.Credited;
}

/// <summary>INR given back of a line.</summary>
public readonly record struct CreditedAmounts(decimal Value, TaxAmounts Tax)
{
    public decimal Total => Value + Tax.Total;
}

/// <summary>The share of an invoice's line that is given back: at its rate and its taxes, and the last return takes what is left, to the paisa. Pure.</summary>
public static class CreditNoteCalculator
{
    /// <summary>The last day on which a note may lower the tax of an invoice: 30 November after the end of its financial year.</summary>
    /// <remarks>Section 34(2) of the CGST Act, as amended by the Finance Act 2022. An invoice of 31-03-2026 can be corrected until 30-11-2026, one of 01-04-2026 until 30-11-2027.</remarks>
    public static DateOnly LastDayForTax(DateOnly invoiceDate) => new(FinancialYear.From(invoiceDate).StartYear + 1, 11, 30);

    /// <param name="draft">A quantity that comes back, or a value off the price.</param>
    public static CreditedAmounts Share(CreditableLine creditable, CreditNoteDraftLine draft, bool lowersTax)
    {
        var (line, left) = (creditable.Line, creditable.ValueLeft);
        var value = draft.Quantity is > 0 and var quantity
            ? quantity == creditable.Left ? left : Rounding.Money(left * quantity / creditable.Left)
            : draft.Value ?? 0;
        if (!lowersTax)
            return new(value, default);
        return new(value, new(Part(line.Cgst, creditable.EarlierTax.Cgst), Part(line.Sgst, creditable.EarlierTax.Sgst), Part(line.Igst, creditable.EarlierTax.Igst), Part(line.Cess, creditable.EarlierTax.Cess)));

        decimal Part(decimal whole, decimal taken) => left == 0 ? 0 : value == left ? whole - taken : Rounding.Money((whole - taken) * value / left);
    }

    /// <summary>Rounded where the invoice was; the note that gives the last of it back also gives back its rounding.</summary>
    /// <param name="total">INR of the note's lines.</param>
    /// <param name="earlier">INR of the notes before.</param>
    public static decimal RoundOff(Invoice invoice, decimal total, decimal earlier, bool isLast)
    {
        if (isLast)
            return invoice.Total - earlier - total;
        return Rounding.Fits(invoice.Total, 0) ? TaxCalculator.RoundOff(total) : 0;
    }
}
