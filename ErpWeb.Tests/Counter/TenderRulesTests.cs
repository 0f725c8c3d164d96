using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Selling;
using ErpWeb.Counter.Shifts;

namespace ErpWeb.Tests.Counter;

/// <summary>Tenders, change, notes and coins, and what a scanner types.</summary>
public sealed class TenderRulesTests
{
    [Fact]
    public void Settle_OnlyCashGivesChange()
    {
        var settlement = TenderRules.Settle(480, [Paid(TenderKind.Cash, 500), Paid(TenderKind.Upi, 200)]);
        Assert.Equal((0m, 220m), (settlement.Left, settlement.Change));
        Assert.Equal([(TenderKind.Upi, 200m), (TenderKind.Cash, 280m)], settlement.Tenders.Select(tender => (tender.Kind, tender.Amount)));
        Assert.Equal(480m, settlement.Tenders.Sum(tender => tender.Amount));
    }

    [Theory]
    [InlineData(TenderKind.Upi, 479.99, "counter.tender.short")]
    [InlineData(TenderKind.Upi, 480.01, "counter.tender.too_much")]
    [InlineData(TenderKind.Card, 500, "counter.tender.too_much")]
    [InlineData(TenderKind.Credit, 480, "counter.tender.nobody")]
    [InlineData(TenderKind.Voucher, 480, "counter.tender.voucher")]
    public void Check_RefusesWhatDoesNotComeOut(TenderKind kind, decimal given, string code) =>
        Assert.Equal(code, TenderRules.Check(TenderRules.Settle(480, [Paid(kind, given)]), isNamed: false).Single().Code);

    [Fact]
    public void LikelyCash_IsWhatNotesMakeOfIt()
    {
        Assert.Equal([437m, 440m, 450m, 500m], TenderRules.LikelyCash(437));
        Assert.Equal([1_234m, 1_240m, 1_250m, 1_300m, 1_500m], TenderRules.LikelyCash(1_234));
        Assert.Equal([500m], TenderRules.LikelyCash(500));
    }

    [Fact]
    public void CashCount_AddsUpAndReadsBack()
    {
        var count = new CashCount { [500] = 4, [100] = 12, [1] = 3 };
        Assert.Equal((3203m, "500x4 100x12 1x3"), (count.Total, count.ToString()));
        Assert.Equal(count.Total, CashCount.Parse(count.ToString()).Total);
        Assert.Throws<ArgumentOutOfRangeException>(() => count[3] = 1);
        Assert.Equal(4_500m, CashCount.Parse("2000x2 500x1").Total); // an old shift
    }

    [Theory]
    [InlineData("8901234567894", null, "8901234567894", true)]
    [InlineData("3*8901234567894", "3", "8901234567894", true)]
    [InlineData("2.5*RICE", "2.5", "RICE", false)]
    [InlineData("3*", "3", "", false)]
    [InlineData("*5", null, "*5", false)]
    [InlineData("0*X", null, "0*X", false)]
    public void ScanText_ReadsTheQuantityBeforeTheStar(string text, string? quantity, string code, bool isBarcode)
    {
        var scan = ScanText.Parse(text);
        Assert.Equal((quantity is null ? null : (decimal?)decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture), code, isBarcode), (scan.Quantity, scan.Code, scan.IsBarcode));
    }

    private static TenderEntry Paid(TenderKind kind, decimal given) => new() { Kind = kind, Given = given };
}
