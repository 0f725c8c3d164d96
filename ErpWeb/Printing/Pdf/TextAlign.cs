namespace ErpWeb.Printing.Pdf;

/// <summary>Which point of a text the x coordinate names.</summary>
public enum TextAlign
{
    Left,
    Center,
    Right,
}
