using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Counter.Sales;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Counter.Papers;

/// <summary>A bill on narrow paper: the particulars of rule 46 or 49, prices as the customer sees them on the shelf. Pure.</summary>
public static class BillPaper
{
    public static ThermalPaper Of(InvoiceView view, IReadOnlyList<CounterTender> tenders) =>
        new($"{InvoiceWords.TitleOf(view.Invoice.Title)} {view.Invoice.Number}", view.Invoice.PostedAtUtc, view.Supplier.Name,
            [.. Head(view), ThermalRow.Line, .. view.Lines.SelectMany(Line), ThermalRow.Line, .. Totals(view), .. Paid(tenders), ThermalRow.Line, .. Foot(view)])
        {
            UpiLink = InvoicePrinting.UpiLinkOf(view),
        };

    private static IEnumerable<ThermalRow> Head(InvoiceView view)
    {
        var (invoice, supplier) = (view.Invoice, view.Supplier);
        yield return new(supplier.TradeName.Length > 0 ? supplier.TradeName : supplier.Name, Look: ThermalLook.Title);
        foreach (var line in supplier.AddressLines.Append(supplier.Phone).Where(line => line.Length > 0))
            yield return new(line, Look: ThermalLook.Centred);
        if (supplier.Gstin.Length > 0)
            yield return new($"GSTIN {supplier.Gstin}", Look: ThermalLook.Centred);
        yield return ThermalRow.Line;
        yield return new(InvoiceWords.TitleOf(invoice.Title).ToUpperInvariant(), Look: ThermalLook.Title);
        yield return new($"No. {invoice.Number}", FormattableString.Invariant($"{IndiaClock.ToLocal(invoice.PostedAtUtc):dd-MM-yyyy HH:mm}"));
        yield return new(invoice.PartyName, invoice.PartyGstin);
        yield return new($"Place of supply {IndianStates.NameOf(invoice.PlaceOfSupply)}", Look: ThermalLook.Small);
    }

    private static IEnumerable<ThermalRow> Line(InvoiceLine line)
    {
        yield return new(line.Description, Look: ThermalLook.Strong);
        yield return new($"{IndianNumber.Format(line.StatedQuantity ?? line.Quantity, 0, 4)} {line.StatedUnit ?? line.Unit} x {IndianNumber.Format(line.StatedPrice ?? line.UnitPrice, 2, 4)}", IndianNumber.Format(line.Gross));
        if (line.Discount > 0)
            yield return new("Discount", $"-{IndianNumber.Format(line.Discount)}", ThermalLook.Small);
        var rate = line.Treatment is TaxTreatment.Taxable ? $"GST {IndianNumber.Format(line.Rate, 0, 3)}%{(line.PriceIncludesTax ? " included" : "")}" : "No GST";
        yield return new(string.Join("  ", ((string[])[line.HsnSac.Length > 0 ? $"HSN {line.HsnSac}" : "", rate, line.LotNumber.Length > 0 ? $"Batch {line.LotNumber}" : ""]).Where(text => text.Length > 0)), Look: ThermalLook.Small);
    }

    private static IEnumerable<ThermalRow> Totals(InvoiceView view)
    {
        var invoice = view.Invoice;
        if (view.Lines.Sum(line => line.InvoiceDiscountShare) is var off and > 0)
            yield return new("Discount on the bill", $"-{IndianNumber.Format(off)}");
        if (invoice.Title is InvoiceTitle.TaxInvoice or InvoiceTitle.InvoiceCumBillOfSupply)
            yield return new("Taxable value", IndianNumber.Format(invoice.Taxable));
        if (invoice.Exempt != 0 && invoice.Title is not InvoiceTitle.BillOfSupply)
            yield return new("Value without tax", IndianNumber.Format(invoice.Exempt));
        foreach (var tax in view.Taxes)
            yield return new($"{InvoiceWords.Of(tax.Head)} {(tax.Rate > 0 ? $"{IndianNumber.Format(tax.Rate, 0, 3)}% " : "")}on {IndianNumber.Format(tax.Taxable)}", IndianNumber.Format(tax.Amount));
        if (invoice.RoundOff != 0)
            yield return new("Round off", IndianNumber.Format(invoice.RoundOff));
        yield return new("TOTAL", IndianNumber.Rupees(invoice.Total), ThermalLook.Title);
    }

    private static IEnumerable<ThermalRow> Paid(IReadOnlyList<CounterTender> tenders)
    {
        foreach (var tender in tenders.OrderBy(tender => tender.Kind))
            yield return new(TenderWords.Of(tender.Kind), IndianNumber.Format(tender.Given));
        if (tenders.Sum(tender => tender.Given - tender.Amount) is var change and > 0)
            yield return new("Change", IndianNumber.Format(change), ThermalLook.Strong);
    }

    private static IEnumerable<ThermalRow> Foot(InvoiceView view)
    {
        foreach (var words in InvoiceDeclarations.Of(view.Invoice, view.Supplier))
            yield return new(words, Look: ThermalLook.Small);
        yield return new($"Billed by {view.Invoice.PostedBy}", Look: ThermalLook.Centred);
        yield return new(view.Supplier.Look.Footer.Length > 0 ? view.Supplier.Look.Footer : "Thank you", Look: ThermalLook.Centred);
    }
}
