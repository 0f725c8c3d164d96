using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices.Printing;

internal enum TotalRowKind
{
    Plain,
    Strong,

    /// <summary>The one figure of the document that stands out.</summary>
    GrandTotal,
}

internal sealed record TotalRow(Wording Label, string Amount, TotalRowKind Kind = TotalRowKind.Plain);

/// <summary>The column of totals below the lines, as the PDF and the print page both show it.</summary>
internal static class InvoiceTotalRows
{
    public static IEnumerable<TotalRow> Of(InvoicePrintModel model)
    {
        var totals = model.Totals;
        if (model.TaxColumns != PrintTaxColumns.None)
            yield return new("Taxable value", PrintFormat.Money(totals.TaxableValue));
        if (model.TaxColumns != PrintTaxColumns.None && totals.ExemptValue != 0)
            yield return new("Value without tax", PrintFormat.Money(totals.ExemptValue));
        foreach (var tax in InvoiceTables.TaxesOf(model))
            yield return new(model.IsReverseCharge ? (Wording)$"{tax.Name} payable by recipient" : tax.Name, PrintFormat.Money(tax.Amount(totals.Taxes)));
        if (totals.RoundOff != 0)
            yield return new("Round-off", PrintFormat.Money(totals.RoundOff));

        yield return new("Total", PrintFormat.Rupees(totals.GrandTotal), TotalRowKind.GrandTotal);
        foreach (var (label, amount) in model.OtherTotals)
            yield return new(label, amount, TotalRowKind.Strong);
        if (model.IsCancelled || !model.AsksForMoney)
            yield break;
        if (totals.AmountPaid != 0)
            yield return new("Amount paid", PrintFormat.Money(totals.AmountPaid));
        yield return new("Amount due", PrintFormat.Money(totals.AmountDue), TotalRowKind.Strong);
    }
}
