using System.Text.Json;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Documents;

/// <summary>Fills a document for a customer, and its lines, from a draft that broke no rule. Pure.</summary>
internal static class SalesAssembly
{
    public static void Fill(SalesDocument document, InvoiceDraft draft, InvoiceFacts facts, InvoiceFigures figures)
    {
        var party = facts.Party!;
        var totals = figures.Taxed.Totals;
        document.Date = draft.Date!.Value;
        document.PartyId = party.Id;
        document.PartyName = party.Name;
        document.PartyGstKind = party.GstKind;
        document.PartyGstin = party.Gstin;
        document.BillingAddress = string.Join('\n', party.AddressLines);
        document.BillingStateCode = party.StateCode;
        document.ShippingAddress = draft.ShipTo is { } shipTo ? string.Join('\n', AddressLines(shipTo)) : null;
        document.ShippingStateCode = draft.ShipTo?.StateCode;
        document.PlaceOfSupply = figures.PlaceOfSupply;
        document.Nature = figures.Supply.Nature;
        document.IsReverseCharge = draft.IsReverseCharge;
        document.IsWithPaymentOfTax = draft.IsWithPaymentOfTax;
        document.Gross = totals.Gross;
        document.Discount = totals.TotalDiscount;
        document.Taxable = totals.Taxable;
        document.Exempt = totals.ExemptValue;
        document.Cgst = totals.Tax.Cgst;
        document.Sgst = totals.Tax.Sgst;
        document.Igst = totals.Tax.Igst;
        document.Cess = totals.Tax.Cess;
        document.RoundOff = totals.RoundOff;
        document.Total = totals.GrandTotal;
        document.SalespersonId = facts.Salesperson?.Id;
        document.SalespersonName = facts.Salesperson?.Name;
        document.Notes = PlainText.Of(draft.Notes);
        document.RegistrationId = draft.RegistrationId;
        document.Supplier = JsonSerializer.Serialize(facts.SellerOf(draft), DraftJson.Options);
    }

    public static T Fill<T>(T row, InvoiceDraft draft, int index, InvoiceFacts facts, InvoiceFigures figures) where T : SalesLine
    {
        var line = draft.Lines[index];
        var item = facts.Items[line.ItemId!.Value];
        var rate = InvoiceCalculator.RateOf(line, facts, draft.Date!.Value)!;
        var (taxed, unit) = (figures.Taxed.Lines[index], facts.UnitOf(line));
        row.Id = Ids.New();
        row.LineNumber = index + 1;
        row.ItemId = item.Id;
        row.Description = string.IsNullOrWhiteSpace(line.Description) ? item.Name : line.Description.Trim();
        row.HsnSac = item.HsnSac;
        row.IsService = item.IsService;
        row.Unit = item.Unit;
        row.Quantity = facts.QuantityOf(line) ?? taxed.Line.Quantity;
        row.UnitPrice = Rounding.To(unit is null ? taxed.Line.UnitPrice : taxed.Line.UnitPrice * unit.Units / unit.Base, Limits.QuantityPlaces);
        if (unit is not null)
            (row.StatedUnit, row.StatedQuantity, row.StatedPrice) = (unit.Unit, taxed.Line.Quantity, Rounding.To(taxed.Line.UnitPrice, Limits.QuantityPlaces));
        row.PriceIncludesTax = line.PriceIncludesTax;
        row.Gross = taxed.Gross;
        row.DiscountPercent = line.IsDiscountPercent ? line.Discount : null;
        row.Discount = taxed.LineDiscount;
        row.InvoiceDiscountShare = taxed.InvoiceDiscountShare;
        row.Treatment = rate.Treatment;
        row.TaxRateId = rate.Id;
        row.Rate = rate.Rate;
        row.CessRate = rate.CessRate;
        row.CessPerUnit = rate.CessPerUnit;
        row.Taxable = taxed.Value;
        row.Tax = taxed.Tax;
        row.Total = taxed.LineTotal;
        return row;
    }

    private static IEnumerable<string> AddressLines(DraftAddress address) =>
        new[] { address.Name, address.Line1, address.Line2, $"{address.City} {address.Pincode}" }.Select(line => line.Trim()).Where(line => line.Length > 0);
}
