using System.Diagnostics.CodeAnalysis;
using ErpWeb.Printing.Pdf;

namespace ErpWeb.Printing.Images;

/// <summary>A picture ready to be placed in a PDF. Immutable; an instance may be kept and used in many documents.</summary>
public sealed class PdfImage
{
    /// <summary>More than any logo needs, and little enough that no picture can take the server's memory.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;
    public const int MaxPixels = 4_000_000;

    private readonly PdfImageStream picture;
    private readonly PdfImageStream? transparency;

    internal PdfImage(int width, int height, PdfImageStream picture, PdfImageStream? transparency = null)
    {
        Width = width;
        Height = height;
        this.picture = picture;
        this.transparency = transparency;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Reads a JPEG or a PNG that is not interlaced. False for anything else, for a damaged file, and for one beyond the limits.</summary>
    public static bool TryRead(byte[]? file, [NotNullWhen(true)] out PdfImage? image)
    {
        image = null;
        if (file is null || file.Length > MaxBytes)
            return false;

        try
        {
            image = JpegReader.Read(file) ?? PngReader.Read(file);
        }
        catch (InvalidDataException)
        {
            return false;
        }

        return image is not null;
    }

    internal static bool IsWithinLimits(long width, long height) => width > 0 && height > 0 && width * height <= MaxPixels;

    internal int WriteTo(PdfObjects objects)
    {
        var mask = transparency is null ? "" : $"/SMask {transparency.WriteTo(objects, Width, Height, "")} 0 R";
        return picture.WriteTo(objects, Width, Height, mask);
    }
}
