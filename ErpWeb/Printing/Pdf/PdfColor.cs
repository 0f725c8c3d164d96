using System.Globalization;

namespace ErpWeb.Printing.Pdf;

public readonly record struct PdfColor(byte Red, byte Green, byte Blue)
{
    public static PdfColor Black => new(0, 0, 0);

    /// <summary>Reads "#rrggbb".</summary>
    /// <exception cref="FormatException">The text is not such a colour.</exception>
    public static PdfColor FromHex(string hex)
    {
        if (hex is not ['#', _, _, _, _, _, _])
            throw new FormatException($"\"{hex}\" is not a colour of the form #rrggbb.");
        var rgb = int.Parse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return new PdfColor((byte)(rgb >> 16), (byte)(rgb >> 8 & 0xFF), (byte)(rgb & 0xFF));
    }
}
