using System.Buffers.Binary;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tenancy.Brand;

/// <summary>A picture that may be a logo: PNG or JPEG by its bytes, whatever its file name says. SVG can carry scripts, so it is none.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record LogoImage(string ContentType, int Width, int Height)
{
    public const int MaxBytes = 512 * 1024;
    public const int MinSide = 16;
    public const int MaxSide = 2000;

    public static Error TooManyBytes { get; } =
        new("tenancy.logo.too_many_bytes", $"The file is larger than {MaxBytes / 1024} KB. Save the logo smaller and try again.");

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads kind and size; refuses what is no picture, too big, or too small to be seen.</summary>
    public static Result<LogoImage> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            return TooManyBytes;
        if ((ReadPng(bytes) ?? ReadJpeg(bytes)) is not { } image)
            return new Error("tenancy.logo.not_a_picture", "This file is not a PNG or JPEG picture.");
        if (image.Width < MinSide || image.Height < MinSide || image.Width > MaxSide || image.Height > MaxSide)
            return new Error("tenancy.logo.bad_size", $"The picture is {image.Width} x {image.Height}. Each side must be between {MinSide} and {MaxSide} pixels.");
        return image;
    }

    private static LogoImage? ReadPng(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 33 && bytes.StartsWith(PngSignature) && bytes[12..16].SequenceEqual("IHDR"u8) && bytes[^8..^4].SequenceEqual("IEND"u8)
            ? new("image/png", Side(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..])), Side(BinaryPrimitives.ReadUInt32BigEndian(bytes[20..])))
            : null;

    // Segments follow one another, each with its length; the size stands in the start-of-frame segment.
    private static LogoImage? ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
            return null;
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }

    private static int Side(uint pixels) => (int)Math.Min(pixels, int.MaxValue);
}
