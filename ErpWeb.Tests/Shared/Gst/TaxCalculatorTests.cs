using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Gst;

public sealed class TaxCalculatorTests
{
    private static readonly SupplyDecision WithinGujarat = SupplyRules.Decide(new("24", "24", PartyGstKind.Regular));

    public static TheoryData<string> Taxes => VectorFile.Ids("tax_calc");

    public static TheoryData<string> Discounts => VectorFile.Ids("discount_allocation");

    public static TheoryData<string> RoundOffs => VectorFile.Ids("round_off");

    [Theory, MemberData(nameof(Taxes))]
    public void Calculate_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);

        vector.AssertExpected(new Dictionary<string, object?>
        {
            ["perLine"] = TaxVectors.Named(TaxCalculator.Calculate(TaxVectors.Document(vector, TaxRounding.PerLine)).Totals),
            ["perRateGroup"] = TaxVectors.Named(TaxCalculator.Calculate(TaxVectors.Document(vector, TaxRounding.PerRateGroup)).Totals),
        });
    }

    [Theory, MemberData(nameof(Discounts))]
    public void Calculate_WithInvoiceDiscount_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);

        var taxed = TaxCalculator.Calculate(TaxVectors.Document(vector, TaxRounding.PerLine));

        vector.AssertExpected(new Dictionary<string, object?>
        {
            ["taxablePerLine"] = taxed.Lines.Select(line => line.Taxable),
            ["perLine"] = TaxVectors.Named(taxed.Totals),
        });
    }

    [Theory, MemberData(nameof(RoundOffs))]
    public void RoundOff_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);
        var amount = vector.Number("amount");

        var roundOff = TaxCalculator.RoundOff(amount);

        vector.AssertExpected(new Dictionary<string, object?> { ["rounded"] = amount + roundOff, ["roundOff"] = roundOff });
        Assert.Equal(Rounding.Rupee(amount), amount + roundOff);
    }

    [Fact]
    public void Calculate_UnderReverseCharge_ShowsTheRecipientsTaxOutsideTheTotal()
    {
        var document = new TaxDocument([new TaxLine(1, 118, 18)], WithinGujarat) { IsReverseCharge = true };

        var taxed = TaxCalculator.Calculate(document);

        Assert.Equal(118m, taxed.Totals.GrandTotal);
        Assert.Equal(new TaxAmounts(10.62m, 10.62m, 0, 0), taxed.Totals.RecipientTax);
        Assert.Equal(taxed.Totals.RecipientTax, taxed.ByRate[0].RecipientTax);
    }

    [Fact]
    public void Calculate_InclusivePriceWithInvoiceDiscount_KeepsWhatTheBuyerPays()
    {
        var mrp = new TaxLine(3, 100, 18) { IsPriceInclusive = true };

        var taxed = TaxCalculator.Calculate(new TaxDocument([mrp], WithinGujarat) { InvoiceDiscount = 1 });

        Assert.Equal(299m, taxed.Totals.GrandTotal);
        Assert.Equal(253.38m, taxed.Lines[0].Taxable);
        Assert.Equal(new TaxAmounts(22.81m, 22.81m, 0, 0), taxed.Lines[0].Tax);
    }

    [Fact]
    public void Calculate_InclusivePriceWhenNoTaxIsCharged_IsTheValue()
    {
        var noTax = SupplyRules.Decide(new("24", "24", PartyGstKind.Unregistered, Scheme: TaxpayerScheme.Unregistered));

        var taxed = TaxCalculator.Calculate(new TaxDocument([new TaxLine(1, 100, 18) { IsPriceInclusive = true }], noTax));

        Assert.Equal(100m, taxed.Totals.Taxable);
        Assert.Equal(default, taxed.Totals.Tax);
    }

    [Fact]
    public void Calculate_SummarisesByRateAndByHsn()
    {
        TaxLine[] lines =
        [
            new(1, 100, 18) { HsnSac = "3306" },
            new(1, 50, 5) { HsnSac = "9018" },
            new(2, 100, 18) { HsnSac = "9018" },
            new(1, 30, 18) { HsnSac = "9018", Treatment = TaxTreatment.Exempt },
            new(1, 10, 18),
        ];

        var taxed = TaxCalculator.Calculate(new TaxDocument(lines, WithinGujarat));

        Assert.Equal(
            [(TaxTreatment.Taxable, 5m, 50m), (TaxTreatment.Taxable, 18m, 310m), (TaxTreatment.Exempt, 0m, 30m)],
            taxed.ByRate.Select(row => (row.Treatment, row.Rate, row.Value)));
        Assert.Equal(
            [("", 18m, 10m), ("3306", 18m, 100m), ("9018", 5m, 50m), ("9018", 18m, 200m), ("9018", 0m, 30m)],
            taxed.ByHsn.Select(row => (row.HsnSac, row.Rate, row.Value)));
    }

    [Fact]
    public void Calculate_WithoutLines_IsZero() =>
        Assert.Equal(0, TaxCalculator.Calculate(new TaxDocument([], WithinGujarat) { InvoiceDiscount = 5, RoundsToRupee = true }).Totals.GrandTotal);
}
