namespace ErpWeb.Printing.Pdf;

/// <summary>Paper in points, 72 to the inch.</summary>
public static class PaperSize
{
    public const double A4Width = 595.28;
    public const double A4Height = 841.89;
}
