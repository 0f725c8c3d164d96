using System.Globalization;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Counter.Selling;

/// <summary>What was scanned or typed into the one input: "3*8901234567894" is three of it, "3*" sets the line that is marked.</summary>
/// <param name="Quantity">Null when none was typed.</param>
/// <param name="Code">Empty when only a quantity was typed.</param>
public readonly record struct ScanText(decimal? Quantity, string Code)
{
    /// <summary>From so many digits on it is a barcode, which names exactly one thing or nothing.</summary>
    private const int BarcodeDigits = 6;

    /// <summary>Whether only an exact match will do.</summary>
    public bool IsBarcode => Code.Length >= BarcodeDigits && Code.All(char.IsAsciiDigit);

    public static ScanText Parse(string text)
    {
        text = PlainText.Of(text);
        var star = text.IndexOf('*');
        return star > 0 && decimal.TryParse(text.AsSpan(0, star), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quantity)
            && quantity is > 0 and <= Limits.Quantity && Rounding.Fits(quantity, Limits.QuantityPlaces)
            ? new(quantity, text[(star + 1)..].Trim())
            : new(null, text);
    }
}
