using System.Globalization;

namespace ErpWeb.Shared.Ui.Theme;

/// <summary>Readable shades of a colour that an owner picked by taste: at least 4.5:1 (WCAG 2.2, 1.4.3) against the surface and against the text on it.</summary>
/// <param name="Light">Accent on the light surface.</param>
/// <param name="OnLight">Text on <paramref name="Light"/>.</param>
/// <param name="Dark">Accent on the dark surface.</param>
/// <param name="OnDark">Text on <paramref name="Dark"/>.</param>
public sealed record AccentShades(string Light, string OnLight, string Dark, string OnDark)
{
    private const double LeastContrast = 4.5;
    private const string White = "#ffffff";
    private const string Ink = "#14171c";

    // The least favourable grounds that text in the accent colour stands on: hovered and sunken surfaces.
    private const string LightGround = "#e8ebf2";
    private const string DarkGround = "#262b33";

    /// <summary>Darkens the colour until it reads on white, and lightens it until it reads on near-black. What is no colour becomes ErpWeb's own.</summary>
    public static AccentShades Of(string color)
    {
        var chosen = TryRead(color) ?? TryRead(TenantTheme.ErpWeb.PrimaryColor)!.Value;
        var light = Towards(chosen, 0, LightGround);
        var dark = Towards(chosen, 255, DarkGround);
        return new AccentShades(Write(light), White, Write(dark), Ink);
    }

    /// <summary>The style rule for the head of the first page.</summary>
    public string ToCss() =>
        $":root{{--erp-accent:light-dark({Light},{Dark});--erp-on-accent:light-dark({OnLight},{OnDark})}}";

    /// <summary>WCAG contrast of two "#rrggbb" colours, 1 to 21.</summary>
    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(TryRead(one)!.Value), Luminance(TryRead(other)!.Value));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static (byte R, byte G, byte B) Towards((byte R, byte G, byte B) color, byte end, string ground)
    {
        for (var percent = 0; percent < 100; percent++)
        {
            var mixed = (Mix(color.R, end, percent), Mix(color.G, end, percent), Mix(color.B, end, percent));
            if (Contrast(Write(mixed), ground) >= LeastContrast) return mixed;
        }
        return (end, end, end);
    }

    private static byte Mix(byte from, byte to, int percent) => (byte)((from * (100 - percent) + to * percent) / 100);

    private static double Luminance((byte R, byte G, byte B) color) =>
        0.2126 * Linear(color.R) + 0.7152 * Linear(color.G) + 0.0722 * Linear(color.B);

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static string Write((byte R, byte G, byte B) color) => $"#{color.R:x2}{color.G:x2}{color.B:x2}";

    private static (byte R, byte G, byte B)? TryRead(string color) =>
        color is ['#', ..] && color.Length == 7
        && int.TryParse(color.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
            ? ((byte)(bits >> 16), (byte)(bits >> 8 & 0xff), (byte)(bits & 0xff))
            : null;
}
