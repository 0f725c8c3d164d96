using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class DocumentNumberTests
{
    private static readonly FinancialYear Year = new(2026);

    public static TheoryData<string> Numbers => VectorFile.Ids("invoice_number");

    [Theory, MemberData(nameof(Numbers))]
    public void Validity_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);
        var number = vector.Text("number");

        vector.AssertExpected(new Dictionary<string, object?>
        {
            ["rule46"] = DocumentNumber.IsValidForRule46(number),
            ["eInvoice"] = DocumentNumber.IsAcceptedByIrp(number),
        });
    }

    [Theory]
    [InlineData("INV", 1, "INV/26-27/0001")]
    [InlineData("INV", 10_000, "INV/26-27/10000")]
    [InlineData("INV", 999_999, "INV/26-27/999999")]
    [InlineData("MUM1", 99_999, "MUM1/26-27/99999")]
    public void Format_PadsToFourDigitsAndGrows(string prefix, long counter, string expected)
    {
        var number = DocumentNumber.Format(prefix, Year, counter);

        Assert.Equal(expected, number);
        Assert.True(DocumentNumber.IsValidForRule46(number) && DocumentNumber.IsAcceptedByIrp(number));
    }

    [Theory]
    [InlineData("INV", 1_000_000)]
    [InlineData("MUM1", 100_000)]
    [InlineData("INV", 0)]
    [InlineData("inv", 1)]
    public void Format_WhenItCannotBeANumber_Throws(string prefix, long counter) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DocumentNumber.Format(prefix, Year, counter));

    [Theory]
    [InlineData("INV", true)]
    [InlineData("A-1", true)]
    [InlineData("1A", true)]
    [InlineData("0A", false)]
    [InlineData("-A", false)]
    [InlineData("A/B", false)]
    [InlineData("ABCDE", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void PrefixFault_IsNullForGoodPrefixes(string? prefix, bool isGood) => Assert.Equal(isGood, DocumentNumber.PrefixFault(prefix) is null);

    [Fact]
    public void IsValidForRule46_WhenOnlyZeros_IsFalse() => Assert.False(DocumentNumber.IsValidForRule46("0000"));
}
