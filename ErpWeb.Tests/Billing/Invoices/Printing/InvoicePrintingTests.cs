using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Gst;
using ErpWeb.Tests.Support;
using InvoiceFacts = ErpWeb.Billing.Invoices.InvoiceFacts;

namespace ErpWeb.Tests.Billing.Invoices.Printing;

public sealed class InvoicePrintingTests
{
    private static readonly Guid ItemId = Guid.NewGuid();
    private static readonly RateFacts Gst18 = new() { Id = Guid.NewGuid(), Name = "GST 18%", Rate = 18 };
    private static readonly RateFacts Exempt = new() { Id = Guid.NewGuid(), Name = "Exempt", Treatment = TaxTreatment.Exempt };

    [Fact]
    public void WithinState_ShowsBothTaxesAndTheSummary()
    {
        var printed = Print(Line(2, 100));

        Assert.Equal(("TAX INVOICE", PrintTaxColumns.CentralAndState), (printed.Title, printed.TaxColumns));
        Assert.Equal(new PrintTaxes(18, 18), printed.Totals.Taxes);
        Assert.Equal(new PrintTaxSummaryRow("732393", 200, 18, new(18, 18)), Assert.Single(printed.TaxSummary));
        Assert.Equal("Rupees Two Hundred Thirty Six Only", printed.Totals.AmountInWords);
        Assert.Equal("upi://pay?pa=shop@upi&pn=Asha%20Traders&am=236.00&cu=INR&tr=INV%2F26-27%2F0001&tn=Invoice%20INV%2F26-27%2F0001", printed.UpiLink);
    }

    [Fact]
    public void PriceWithTax_IsShownWithoutIt()
    {
        var line = Print(Line(1, 118, change => (change.PriceIncludesTax, change.Discount) = (true, 10))).Lines[0];

        Assert.Equal((100m, 10m, 90m, "₹118.00 with tax"), (line.Rate, line.Discount, line.TaxableValue, line.Note));
    }

    [Fact]
    public void ReverseCharge_ShowsWhatTheRecipientOwes()
    {
        var printed = Print([Line(2, 100)], draft => draft.IsReverseCharge = true);

        Assert.Equal((200m, new PrintTaxes(18, 18)), (printed.Totals.GrandTotal, printed.Totals.Taxes));
    }

    [Fact]
    public void TaxedAndExemptForConsumer_IsInvoiceCumBillOfSupply()
    {
        var printed = Print([Line(1, 100), Line(1, 50, line => line.TaxRateId = Exempt.Id)], kind: PartyGstKind.Unregistered);

        Assert.Equal("INVOICE-CUM-BILL OF SUPPLY", printed.Title);
        Assert.Equal((100m, 50m), (printed.Totals.TaxableValue, printed.Totals.ExemptValue));
        Assert.Null(printed.Lines[1].GstRate);
    }

    [Theory]
    [InlineData(true, InvoiceDeclarations.ZeroRatedWithTax, 36)]
    [InlineData(false, InvoiceDeclarations.ZeroRatedWithoutTax, 0)]
    public void SupplyToSez_CarriesTheEndorsement(bool withTax, string words, int igst)
    {
        var printed = Print([Line(2, 100)], draft => draft.IsWithPaymentOfTax = withTax, PartyGstKind.Sez);

        Assert.Equal([words], printed.Declarations);
        Assert.Equal((PrintTaxColumns.Integrated, igst), (printed.TaxColumns, printed.Totals.Taxes.Integrated));
    }

    [Fact]
    public void CompositionDealer_SaysSoAtTheTopAndShowsNoTax()
    {
        var printed = Print([Line(2, 100)], scheme: TaxpayerScheme.Composition);

        Assert.Equal(("BILL OF SUPPLY", InvoiceDeclarations.Composition, PrintTaxColumns.None), (printed.Title, printed.Heading, printed.TaxColumns));
    }

    private static InvoiceDraftLine Line(decimal quantity, decimal price, Action<InvoiceDraftLine>? change = null)
    {
        var line = new InvoiceDraftLine { ItemId = ItemId, Quantity = quantity, UnitPrice = price, TaxRateId = Gst18.Id };
        change?.Invoke(line);
        return line;
    }

    private static InvoicePrintModel Print(InvoiceDraftLine line) => Print([line]);

    private static InvoicePrintModel Print(
        List<InvoiceDraftLine> lines, Action<InvoiceDraft>? change = null, PartyGstKind kind = PartyGstKind.Regular, TaxpayerScheme scheme = TaxpayerScheme.Regular)
    {
        var today = new DateOnly(2026, 11, 21);
        var draft = new InvoiceDraft { Date = today, Lines = lines };
        change?.Invoke(draft);
        var supplier = new SupplierFacts { Name = "Asha Traders", StateCode = "27", Scheme = scheme, UpiId = "shop@upi" };
        var facts = new InvoiceFacts
        {
            Supplier = supplier,
            Party = new() { Id = Guid.NewGuid(), Name = "Kiran Electricals", GstKind = kind, StateCode = "27" },
            Items = new Dictionary<Guid, ItemFacts> { [ItemId] = new() { Id = ItemId, Code = "IT-1", Name = "Bottle", HsnSac = "732393", Unit = "NOS" } },
            Rates = new Dictionary<Guid, RateFacts> { [Gst18.Id] = Gst18, [Exempt.Id] = Exempt },
        };
        var number = new TakenNumber(Guid.NewGuid(), 2026, 1, "INV/26-27/0001");
        var posted = InvoiceAssembly.Build(draft, facts, InvoiceCalculator.Calculate(draft, facts, today), number, TestTenant.Clerk, default);
        return InvoicePrinting.ToPrintModel(new(posted.Invoice, supplier, posted.Lines, posted.Taxes, [], [], 0), new("#1b5e20", null));
    }
}
