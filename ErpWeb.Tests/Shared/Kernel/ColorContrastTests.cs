using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class ColorContrastTests
{
    public static TheoryData<string> Colours =>
        [.. from red in Steps from green in Steps from blue in Steps select $"#{red:x2}{green:x2}{blue:x2}"];

    private static int[] Steps => [0, 51, 102, 153, 204, 255];

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ffffff", "#0000FF", 8.59)]
    public void Ratio_FollowsTheGuidelines(string a, string b, double expected) => Assert.Equal(expected, ColorContrast.Ratio(a, b), 2);

    [Theory, MemberData(nameof(Colours))]
    public void ReadableOn_IsReadableOnEveryColour(string ground) =>
        Assert.True(ColorContrast.Ratio(ground, ColorContrast.ReadableOn(ground)) >= ColorContrast.ReadableRatio, ground);

    [Theory, MemberData(nameof(Colours))]
    public void ReadableOnWhite_DarkensUntilReadable(string colour)
    {
        var readable = ColorContrast.ReadableOnWhite(colour);

        Assert.True(ColorContrast.Ratio(readable, "#ffffff") >= ColorContrast.ReadableRatio, readable);
        if (ColorContrast.Ratio(colour, "#ffffff") >= ColorContrast.ReadableRatio)
            Assert.Equal(colour, readable);
    }

    [Theory]
    [InlineData("teal")]
    [InlineData("#fff")]
    [InlineData("#12345g")]
    public void Ratio_NotAColour_Throws(string text) => Assert.Throws<FormatException>(() => ColorContrast.Ratio(text, "#ffffff"));
}
