using System.Text.Json;
using ErpWeb.Billing.Drafts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices;

/// <summary>The rows of an invoice about to be posted.</summary>
public sealed record AssembledInvoice(Invoice Invoice, IReadOnlyList<InvoiceLine> Lines, IReadOnlyList<InvoiceTax> Taxes)
{
    public SourceDocument Source => new(SourceType, Invoice.Id, Invoice.Number);

    public const string SourceType = "Invoice";
}

/// <summary>Builds the rows of an invoice from a draft that broke no rule. Pure.</summary>
public static class InvoiceAssembly
{
    public static AssembledInvoice Build(InvoiceDraft draft, InvoiceFacts facts, InvoiceFigures figures, TakenNumber number, Actor actor, DateTime nowUtc)
    {
        var date = draft.Date!.Value;
        var party = facts.Party!;
        var totals = figures.Taxed.Totals;
        var invoice = new Invoice
        {
            Id = draft.Id,
            SeriesId = number.SeriesId,
            FinancialYear = number.FinancialYear,
            SequenceNumber = number.Number,
            Number = number.Text,
            Title = figures.Title,
            Date = date,
            DueDate = figures.DueDate,
            PartyId = party.Id,
            PartyName = party.Name,
            PartyGstKind = party.GstKind,
            PartyGstin = party.Gstin,
            BillingAddress = string.Join('\n', party.AddressLines),
            BillingStateCode = party.StateCode,
            ShippingAddress = draft.ShipTo is { } shipTo ? string.Join('\n', AddressLines(shipTo)) : null,
            ShippingStateCode = draft.ShipTo?.StateCode,
            PlaceOfSupply = figures.PlaceOfSupply,
            Nature = figures.Supply.Nature,
            IsReverseCharge = draft.IsReverseCharge,
            IsWithPaymentOfTax = draft.IsWithPaymentOfTax,
            Gross = totals.Gross,
            Discount = totals.TotalDiscount,
            Taxable = totals.Taxable,
            Exempt = totals.ExemptValue,
            Cgst = totals.Tax.Cgst,
            Sgst = totals.Tax.Sgst,
            Igst = totals.Tax.Igst,
            Cess = totals.Tax.Cess,
            RoundOff = totals.RoundOff,
            Total = totals.GrandTotal,
            Notes = PlainText.Of(draft.Notes),
            Supplier = JsonSerializer.Serialize(facts.Supplier, DraftJson.Options),
            PostedAtUtc = nowUtc,
            PostedById = actor.UserId,
            PostedBy = actor.Name,
        };
        return new(invoice, [.. draft.Lines.Select((line, index) => Line(invoice.Id, line, index, facts, figures, date))], [.. Taxes(invoice, figures)]);
    }

    private static InvoiceLine Line(Guid invoiceId, InvoiceDraftLine line, int index, InvoiceFacts facts, InvoiceFigures figures, DateOnly date)
    {
        var item = facts.Items[line.ItemId!.Value];
        var rate = InvoiceCalculator.RateOf(line, facts, date)!;
        var taxed = figures.Taxed.Lines[index];
        return new()
        {
            Id = Ids.New(),
            InvoiceId = invoiceId,
            LineNumber = index + 1,
            ItemId = item.Id,
            Description = string.IsNullOrWhiteSpace(line.Description) ? item.Name : line.Description.Trim(),
            HsnSac = item.HsnSac,
            IsService = item.IsService,
            Unit = item.Unit,
            Quantity = taxed.Line.Quantity,
            UnitPrice = taxed.Line.UnitPrice,
            PriceIncludesTax = line.PriceIncludesTax,
            Gross = taxed.Gross,
            DiscountPercent = line.IsDiscountPercent ? line.Discount : null,
            Discount = taxed.LineDiscount,
            InvoiceDiscountShare = taxed.InvoiceDiscountShare,
            Treatment = rate.Treatment,
            TaxRateId = rate.Id,
            Rate = rate.Rate,
            CessRate = rate.CessRate,
            CessPerUnit = rate.CessPerUnit,
            Taxable = taxed.Value,
            Cgst = taxed.Tax.Cgst,
            Sgst = taxed.Tax.Sgst,
            Igst = taxed.Tax.Igst,
            Cess = taxed.Tax.Cess,
            Total = taxed.LineTotal,
        };
    }

    private static IEnumerable<InvoiceTax> Taxes(Invoice invoice, InvoiceFigures figures) =>
        from rate in figures.Taxed.ByRate
        where rate.Treatment is TaxTreatment.Taxable
        from tax in Amounts(rate, figures.Supply)
        where tax.Amount != 0
        select new InvoiceTax { Id = Ids.New(), InvoiceId = invoice.Id, Head = tax.Head, Rate = tax.Rate, Taxable = rate.Value, Amount = tax.Amount };

    private static IEnumerable<(TaxHead Head, decimal Rate, decimal Amount)> Amounts(RateSummary rate, SupplyDecision supply) =>
    [
        (TaxHead.Cgst, rate.Rate / 2, rate.Tax.Cgst),
        (supply.ChargesUtgst ? TaxHead.Utgst : TaxHead.Sgst, rate.Rate / 2, rate.Tax.Sgst),
        (TaxHead.Igst, rate.Rate, rate.Tax.Igst),
        (TaxHead.Cess, 0, rate.Tax.Cess),
    ];

    private static IEnumerable<string> AddressLines(DraftAddress address) =>
        new[] { address.Name, address.Line1, address.Line2, $"{address.City} {address.Pincode}" }.Select(line => line.Trim()).Where(line => line.Length > 0);
}
