using System.Globalization;

namespace ErpWeb.Printing.Pdf;

public readonly record struct PdfColor(byte Red, byte Green, byte Blue)
{
    public static PdfColor Black => new(0, 0, 0);

    public static PdfColor White => new(255, 255, 255);

    /// <summary>Reads "#rrggbb".</summary>
    /// <exception cref="FormatException">The text is not such a colour.</exception>
    public static PdfColor FromHex(string hex)
    {
        if (hex is not ['#', _, _, _, _, _, _])
            throw new FormatException($"\"{hex}\" is not a colour of the form #rrggbb.");
        var rgb = int.Parse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return new PdfColor((byte)(rgb >> 16), (byte)(rgb >> 8 & 0xFF), (byte)(rgb & 0xFF));
    }

    /// <summary>This colour thinned with white: 1 is the colour itself, 0 is white.</summary>
    public PdfColor Tint(double strength) => new(Thin(Red, strength), Thin(Green, strength), Thin(Blue, strength));

    private static byte Thin(byte channel, double strength) => (byte)(255 - ((255 - channel) * strength));
}
