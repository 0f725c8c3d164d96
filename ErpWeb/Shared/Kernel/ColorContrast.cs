using System.Globalization;

namespace ErpWeb.Shared.Kernel;

/// <summary>Contrast of colours written "#rrggbb", as the Web Content Accessibility Guidelines 2.2 define it.</summary>
public static class ColorContrast
{
    /// <summary>The least contrast of normal text with its ground, success criterion 1.4.3.</summary>
    public const double ReadableRatio = 4.5;

    private const string White = "#ffffff";
    private const double DarkeningStep = 0.95;

    private static readonly string[] TextColours = [White, "#111111", "#000000"];

    /// <summary>From 1 (equal) to 21 (black and white); the order of the two does not matter.</summary>
    /// <exception cref="FormatException">One of them is not of the form "#rrggbb".</exception>
    public static double Ratio(string hexA, string hexB)
    {
        double a = Luminance(hexA), b = Luminance(hexB);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>The text colour for a ground: "#ffffff" where it is readable, else "#111111", and on a few middle tones "#000000".</summary>
    /// <remarks>One of them always reaches 4.5: where white falls short of it, black has at least 4.6.</remarks>
    public static string ReadableOn(string hex) => Array.Find(TextColours, text => Ratio(hex, text) >= ReadableRatio)!;

    /// <summary>The colour itself when it is readable as text on white (4.5 to 1), else the same hue darkened until it is.</summary>
    public static string ReadableOnWhite(string hex)
    {
        var (red, green, blue) = Channels(hex);
        while (Ratio(hex, White) < ReadableRatio)
        {
            (red, green, blue) = (red * DarkeningStep, green * DarkeningStep, blue * DarkeningStep);
            hex = $"#{(int)red:x2}{(int)green:x2}{(int)blue:x2}";
        }

        return hex;
    }

    private static double Luminance(string hex)
    {
        var (red, green, blue) = Channels(hex);
        return (0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue));
    }

    private static double Linear(double channel)
    {
        var share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static (double Red, double Green, double Blue) Channels(string hex)
    {
        if (hex is not ['#', _, _, _, _, _, _] || !int.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
            throw new FormatException($"\"{hex}\" is not a colour of the form #rrggbb.");
        return (rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF);
    }
}
