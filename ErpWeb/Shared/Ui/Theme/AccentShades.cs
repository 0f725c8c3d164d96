using System.Globalization;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Ui.Theme;

/// <summary>Readable shades of a colour that an owner picked by taste: as text on our surfaces, and under the text of a button.</summary>
/// <param name="Light">Accent on light surfaces, under white text.</param>
/// <param name="Dark">Accent on dark surfaces, under dark text.</param>
public sealed record AccentShades(string Light, string Dark)
{
    private const string OnLight = "#ffffff";
    private const string OnDark = "#14171c";

    // The least favourable grounds that text in the accent colour stands on.
    private const string LightGround = "#e8ebf2";
    private const string DarkGround = "#262b33";

    /// <summary>Darkens the colour until it reads on light grounds, and lightens it until it reads on dark ones. What is no colour becomes ErpWeb's own.</summary>
    public static AccentShades Of(string color)
    {
        var chosen = Read(color) ?? Read(TenantTheme.ErpWeb.PrimaryColor)!.Value;
        return new AccentShades(MixUntilReadable(chosen, 0, LightGround), MixUntilReadable(chosen, 255, DarkGround));
    }

    /// <summary>The rule for the head of the page; light-dark() follows the person's choice.</summary>
    public string ToCss() =>
        $":root{{--erp-accent:light-dark({Light},{Dark});--erp-on-accent:light-dark({OnLight},{OnDark})}}";

    private static string MixUntilReadable((int Red, int Green, int Blue) color, int end, string ground)
    {
        for (var percent = 0; ; percent++)
        {
            var mixed = $"#{Mix(color.Red, end, percent):x2}{Mix(color.Green, end, percent):x2}{Mix(color.Blue, end, percent):x2}";
            if (percent == 100 || ColorContrast.Ratio(mixed, ground) >= ColorContrast.ReadableRatio) return mixed;
        }
    }

    private static int Mix(int from, int to, int percent) => (from * (100 - percent) + to * percent) / 100;

    private static (int Red, int Green, int Blue)? Read(string color) =>
        color is ['#', _, _, _, _, _, _]
        && int.TryParse(color.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
            ? (bits >> 16, bits >> 8 & 0xff, bits & 0xff)
            : null;
}
