using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class ColorContrastTests
{
    private static readonly int[] Steps = [0, 51, 102, 153, 204, 255];

    private static readonly string[] Colours = [.. from red in Steps from green in Steps from blue in Steps select $"#{red:x2}{green:x2}{blue:x2}"];

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ffffff", "#0000FF", 8.59)]
    public void Ratio_FollowsTheGuidelines(string a, string b, double expected) => Assert.Equal(expected, ColorContrast.Ratio(a, b), 2);

    [Fact]
    public void ReadableOn_IsReadableOnEveryColour() =>
        Assert.All(Colours, ground => Assert.True(ColorContrast.Ratio(ground, ColorContrast.ReadableOn(ground)) >= ColorContrast.ReadableRatio));

    [Fact]
    public void ReadableOnWhite_DarkensUntilReadable() =>
        Assert.All(Colours, colour => Assert.True(ColorContrast.Ratio(ColorContrast.ReadableOnWhite(colour), "#ffffff") >= ColorContrast.ReadableRatio));

    [Fact]
    public void ReadableOnWhite_LeavesADarkColourAlone() => Assert.Equal("#1F4E79", ColorContrast.ReadableOnWhite("#1F4E79"));

    [Theory]
    [InlineData("teal")]
    [InlineData("#fff")]
    [InlineData("#12345g")]
    public void Ratio_NotAColour_Throws(string text) => Assert.Throws<FormatException>(() => ColorContrast.Ratio(text, "#ffffff"));
}
