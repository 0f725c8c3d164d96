using System.Buffers.Binary;

namespace ErpWeb.Printing.Images;

/// <summary>What the IHDR chunk of a PNG says about its pixels.</summary>
internal sealed record PngHeader(int Width, int Height, int BitDepth, PngColor Color)
{
    private const int Length = 13;

    public int Channels => Color switch
    {
        PngColor.GrayAlpha => 2,
        PngColor.Rgb => 3,
        PngColor.Rgba => 4,
        _ => 1,
    };

    public bool HasAlphaChannel => Color is PngColor.GrayAlpha or PngColor.Rgba;

    public int RowBytes => ((Width * Channels * BitDepth) + 7) / 8;

    /// <summary>Distance to the byte that a row filter takes for its left neighbour.</summary>
    public int PixelBytes => Math.Max(1, Channels * BitDepth / 8);

    public static PngHeader Read(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length != Length)
            throw new InvalidDataException("The PNG header is damaged.");
        var width = BinaryPrimitives.ReadUInt32BigEndian(chunk);
        var height = BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]);
        if (!PdfImage.IsWithinLimits(width, height))
            throw new InvalidDataException("The PNG is too large.");
        if (chunk[10] != 0 || chunk[11] != 0 || chunk[12] != 0)
            throw new InvalidDataException("Only PNGs that are not interlaced are taken.");

        var color = (PngColor)chunk[9];
        int depth = chunk[8];
        var isKnown = color switch
        {
            PngColor.Gray => depth is 1 or 2 or 4 or 8 or 16,
            PngColor.Palette => depth is 1 or 2 or 4 or 8,
            PngColor.Rgb or PngColor.GrayAlpha or PngColor.Rgba => depth is 8 or 16,
            _ => false,
        };
        return isKnown ? new PngHeader((int)width, (int)height, depth, color) : throw new InvalidDataException("The PNG has an unknown colour model.");
    }
}

internal enum PngColor
{
    Gray = 0,
    Rgb = 2,
    Palette = 3,
    GrayAlpha = 4,
    Rgba = 6,
}
