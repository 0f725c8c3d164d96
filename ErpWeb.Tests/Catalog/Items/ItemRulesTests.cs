using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Tests.Catalog.Items;

public sealed class ItemRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly Dictionary<Guid, TaxRate> Rates = TaxRateSeeds.ForNewTenant().ToDictionary(rate => rate.Id);

    [Fact]
    public void Check_WhenAllIsWell_FindsNothing() => Assert.Empty(Check(_ => { }));

    [Theory]
    [InlineData("", "catalog.item.code_required")]
    [InlineData("A-CODE-THAT-NO-LABEL-COULD-EVER-HOLD", "catalog.item.code_too_long")]
    public void Check_Code(string code, string expected) => AssertFault(expected, nameof(ItemDraft.Code), draft => draft.Code = code);

    [Fact]
    public void Check_WhenNameIsMissing_SaysSo() => AssertFault("catalog.item.name_required", nameof(ItemDraft.Name), draft => draft.Name = "  ");

    [Theory]
    [InlineData(ItemKind.Goods, "85", "catalog.item.hsn_malformed")]
    [InlineData(ItemKind.Goods, "8544A9", "catalog.item.hsn_malformed")]
    [InlineData(ItemKind.Goods, "998713", "catalog.item.hsn_expected")]
    [InlineData(ItemKind.Service, "8544", "catalog.item.sac_expected")]
    public void Check_HsnSac(ItemKind kind, string code, string expected) =>
        AssertFault(expected, nameof(ItemDraft.HsnSac), draft => (draft.Kind, draft.HsnSac) = (kind, code));

    [Theory]
    [InlineData("-0.01", "catalog.item.price_negative")]
    [InlineData("1000000000", "catalog.item.price_too_large")]
    [InlineData("1.00001", "catalog.item.price_too_fine")]
    public void Check_Prices(string price, string expected)
    {
        var amount = decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture);
        AssertFault(expected, nameof(ItemDraft.SalePrice), draft => draft.SalePrice = amount);
        AssertFault(expected, nameof(ItemDraft.PurchasePrice), draft => draft.PurchasePrice = amount);
    }

    [Fact]
    public void Check_WhenUnitIsNotOfGst_SaysSo() => AssertFault("catalog.item.unit_unknown", nameof(ItemDraft.Unit), draft => draft.Unit = "COIL");

    [Fact]
    public void Check_WhenRateHasEnded_SaysSo() =>
        AssertFault("catalog.item.rate_not_in_force", "Rates[0].TaxRateId", draft => draft.Rates[0].TaxRateId = Taxed(12));

    [Fact]
    public void Check_WhenRateIsNobodys_SaysSo() =>
        AssertFault("catalog.item.rate_unknown", "Rates[0].TaxRateId", draft => draft.Rates[0].TaxRateId = Guid.NewGuid());

    [Fact]
    public void Check_WhenNoRateAppliesYet_SaysSo() =>
        AssertFault("catalog.item.rate_required", "Rates[0].TaxRateId", draft => draft.Rates[0].From = Today.AddDays(1));

    [Fact]
    public void Check_WhenAnEndedRateIsHistory_FindsNothing() => Assert.Empty(Check(draft =>
    {
        draft.Rates[0].TaxRateId = Taxed(12);
        draft.Rates.Add(new ItemRateDraft { From = new(2025, 9, 22), TaxRateId = Taxed(5) });
    }));

    [Fact]
    public void Check_WhenALaterRateIsNotInForceThen_SaysSo()
    {
        var ending = Rates.Values.First(rate => rate.Rate == 18);
        ending.To = Today.AddDays(10);
        AssertFault("catalog.item.rate_not_in_force", "Rates[1].TaxRateId", draft => draft.Rates.Add(new ItemRateDraft { From = Today.AddDays(11), TaxRateId = ending.Id }));
        ending.To = null;
    }

    [Fact]
    public void Check_WhenTwoRatesStartTogether_SaysSo() => AssertFault("catalog.item.rate_twice", "Rates[1].From", draft =>
        draft.Rates.Add(new ItemRateDraft { TaxRateId = Taxed(5) }));

    private static Guid Taxed(decimal percent) => Rates.Values.Single(rate => rate.Treatment is TaxTreatment.Taxable && rate.Rate == percent).Id;

    private static List<ErpWeb.Shared.Kernel.Error> Check(Action<ItemDraft> change)
    {
        var draft = new ItemDraft { Code = "LED-24", Name = "LED panel 24 W", HsnSac = "94054090", SalePrice = 850m, Rates = [new() { TaxRateId = Taxed(18) }] };
        change(draft);
        draft.Tidy();
        return ItemRules.Check(draft, Rates, Today);
    }

    private static void AssertFault(string code, string field, Action<ItemDraft> change) =>
        Assert.Contains(Check(change), error => error.Code == code && error.Field == field);
}
