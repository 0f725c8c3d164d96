using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Theme;
using Xunit;

namespace ErpWeb.Tests.Shared.Ui;

public sealed class AccentShadesTests
{
    public static TheoryData<string> Colours { get; } = new("#000000", "#ffffff", "#ffff00", "#ff0000", "#00ff00", "#0000ff", "#808080", "#3056d3", "#f5a623");

    [Theory]
    [MemberData(nameof(Colours))]
    public void Of_IsReadableOnEveryGround(string color)
    {
        var shades = AccentShades.Of(color);

        Assert.True(ColorContrast.Ratio(shades.Light, "#ffffff") >= ColorContrast.ReadableRatio);
        Assert.True(ColorContrast.Ratio(shades.Light, "#f6f7f9") >= ColorContrast.ReadableRatio);
        Assert.True(ColorContrast.Ratio(shades.Dark, "#14171c") >= ColorContrast.ReadableRatio);
        Assert.True(ColorContrast.Ratio(shades.Dark, "#1d2127") >= ColorContrast.ReadableRatio);
    }

    [Fact]
    public void Of_LeavesAReadableColourAsItIs() => Assert.Equal("#3056d3", AccentShades.Of("#3056d3").Light);

    [Theory]
    [InlineData("red")]
    [InlineData("")]
    [InlineData("#12345g")]
    [InlineData("#fff;}</style>")]
    public void Of_NoColour_GivesOurOwn(string color) => Assert.Equal(AccentShades.Of(TenantTheme.ErpWeb.PrimaryColor), AccentShades.Of(color));
}
