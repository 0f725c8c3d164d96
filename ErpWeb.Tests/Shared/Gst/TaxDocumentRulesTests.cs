using ErpWeb.Shared.Gst;

namespace ErpWeb.Tests.Shared.Gst;

public sealed class TaxDocumentRulesTests
{
    private static readonly TaxLine Good = new(1, 100, 18);

    public static TheoryData<TaxLine, string> BadLines => new()
    {
        { Good with { Quantity = 0 }, "Quantity" },
        { Good with { Quantity = 1.23456m }, "Quantity" },
        { Good with { Quantity = Limits.Quantity + 0.0001m }, "Quantity" },
        { Good with { UnitPrice = -1 }, "UnitPrice" },
        { Good with { UnitPrice = 1.00001m }, "UnitPrice" },
        { Good with { UnitPrice = decimal.MaxValue }, "UnitPrice" },
        { Good with { Rate = 100.5m }, "Rate" },
        { Good with { Rate = 0.0625m }, "Rate" },
        { Good with { Discount = LineDiscount.Percent(100.01m) }, "Discount" },
        { Good with { Discount = LineDiscount.Amount(100.01m) }, "Discount" },
        { Good with { Discount = LineDiscount.Amount(-1) }, "Discount" },
        { Good with { Discount = LineDiscount.Percent(decimal.MinValue) }, "Discount" },
        { Good with { CessPerUnit = -1 }, "CessRate" },
    };

    [Theory, MemberData(nameof(BadLines), DisableDiscoveryEnumeration = true)]
    public void Check_NamesTheFieldAtFault(TaxLine line, string field)
    {
        var error = Assert.Single(TaxDocumentRules.Check(Invoice(Good, line)));

        Assert.Equal($"Lines[1].{field}", error.Field);
    }

    [Fact]
    public void Check_OfAGoodInvoice_IsEmpty() => Assert.Empty(TaxDocumentRules.Check(Invoice(Good)));

    [Theory]
    [InlineData("100.01")]
    [InlineData("-0.01")]
    [InlineData("0.001")]
    [InlineData("79228162514264337593543950335")]
    public void Check_RefusesAnImpossibleInvoiceDiscount(string discount)
    {
        var errors = TaxDocumentRules.Check(Invoice(Good) with { InvoiceDiscount = decimal.Parse(discount) });

        Assert.Equal("gst.invoice_discount", Assert.Single(errors).Code);
    }

    [Fact]
    public void Check_RefusesAGrandTotalBeyondTheLimit()
    {
        var large = new TaxLine(10, 999_999_999m, 18);

        Assert.Equal("gst.grand_total", Assert.Single(TaxDocumentRules.Check(Invoice(large))).Code);
        Assert.Empty(TaxDocumentRules.Check(Invoice(large with { Rate = 0 })));
    }

    [Fact]
    public void TryCalculate_FailsOrComputes()
    {
        Assert.Equal(118m, TaxCalculator.TryCalculate(Invoice(Good)).Value.Totals.GrandTotal);
        Assert.Equal("gst.unit_price", TaxCalculator.TryCalculate(Invoice(Good with { UnitPrice = decimal.MaxValue })).FirstError?.Code);
    }

    [Fact]
    public void Check_RefusesTooManyLines() =>
        Assert.Equal("Lines", Assert.Single(TaxDocumentRules.Check(Invoice([.. Enumerable.Repeat(Good, Limits.Lines + 1)]))).Field);

    [Fact]
    public void Calculate_AtTheLimits_DoesNotOverflow()
    {
        var largest = new TaxLine(Limits.Quantity, Limits.UnitPrice, 40) { CessRate = 1000, CessPerUnit = Limits.UnitPrice };
        var lines = Enumerable.Repeat(largest, Limits.Lines).ToArray();

        var taxed = TaxCalculator.Calculate(Invoice([.. lines, .. lines.Select(line => line with { IsPriceInclusive = true })]));

        Assert.True(taxed.Totals.GrandTotal > 0);
    }

    private static TaxDocument Invoice(params TaxLine[] lines) => new(lines, SupplyRules.Decide(new("24", "24", PartyGstKind.Regular)));
}
