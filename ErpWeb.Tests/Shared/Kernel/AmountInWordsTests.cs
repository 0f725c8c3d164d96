using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class AmountInWordsTests
{
    public static TheoryData<string> Amounts => VectorFile.Ids("amount_in_words");

    [Theory, MemberData(nameof(Amounts))]
    public void Of_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);

        var words = AmountInWords.Of(vector.Number("amount"));

        vector.AssertExpected(new Dictionary<string, object?> { ["words"] = words });
    }

    [Theory]
    [InlineData("0.995", "Rupees One Only")]
    [InlineData("-0.001", "Rupees Zero Only")]
    [InlineData("-0.25", "Minus Twenty Five Paise Only")]
    public void Of_RoundsToPaiseFirst(string amount, string expected) => Assert.Equal(expected, AmountInWords.Of(decimal.Parse(amount)));

    [Fact]
    public void Of_TheLargestDecimal_IsStillWords() =>
        Assert.EndsWith("Thirty Nine Lakh Fifty Thousand Three Hundred Thirty Five Only", AmountInWords.Of(decimal.MaxValue), StringComparison.Ordinal);
}
