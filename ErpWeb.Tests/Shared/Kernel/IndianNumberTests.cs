using System.Globalization;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class IndianNumberTests
{
    public static TheoryData<string> Groupings => VectorFile.Ids("indian_grouping");

    [Theory, MemberData(nameof(Groupings))]
    public void Format_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);

        var text = IndianNumber.Format(vector.Number("amount"));

        vector.AssertExpected(new Dictionary<string, object?> { ["text"] = text });
    }

    [Theory]
    [InlineData("2.5", 0, 4, "2.5")]
    [InlineData("2", 0, 4, "2")]
    [InlineData("1234567.12345", 2, 4, "12,34,567.1235")]
    [InlineData("-0.004", 2, 2, "0.00")]
    [InlineData("123456", 0, 0, "1,23,456")]
    public void Format_KeepsBetweenMinAndMaxPlaces(string amount, int min, int max, string expected) =>
        Assert.Equal(expected, IndianNumber.Format(decimal.Parse(amount), min, max));

    [Theory]
    [InlineData("1180", "₹1,180.00")]
    [InlineData("-500", "-₹500.00")]
    public void Rupees_PutsTheSignFirst(string amount, string expected) => Assert.Equal(expected, IndianNumber.Rupees(decimal.Parse(amount)));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("hi-IN")]
    [InlineData("fr-FR")]
    public void Format_DoesNotDependOnTheCulture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal("-12,34,567.80", IndianNumber.Format(-1_234_567.8m));
            Assert.True(IndianNumber.TryParse("1,18,000.50", out var amount));
            Assert.Equal(118_000.50m, amount);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(" ₹ 1,18,000 ", true)]
    [InlineData("-₹500", true)]
    [InlineData("", false)]
    [InlineData("1e5", false)]
    [InlineData("1.2.3", false)]
    [InlineData("99999999999999999999999999999999", false)]
    public void TryParse_TakesWhatPeopleType(string text, bool expected) => Assert.Equal(expected, IndianNumber.TryParse(text, out _));

    [Fact]
    public void Format_RoundTrips() =>
        Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true),
            Prop.ForAll(ArbMap.Default.ArbFor<long>(), paise =>
            {
                var amount = paise / 100m;
                return IndianNumber.TryParse(IndianNumber.Format(amount), out var read) && read == amount
                    && IndianNumber.TryParse(IndianNumber.Rupees(amount), out read) && read == amount;
            }));
}
