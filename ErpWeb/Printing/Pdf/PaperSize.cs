namespace ErpWeb.Printing.Pdf;

/// <summary>A sheet to draw on, in points, 72 to the inch.</summary>
/// <param name="Scale">How large a drawn point is on the paper.</param>
public sealed record PaperSize(double Width, double Height, double Scale = 1)
{
    private const double HalfSheetScale = 0.8;

    public static PaperSize A4 { get; } = new(595.28, 841.89);

    /// <summary>Takes more than half of what A4 does, in type that can still be read.</summary>
    public static PaperSize A5 { get; } = new(419.53 / HalfSheetScale, 595.28 / HalfSheetScale, HalfSheetScale);
}
