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

    /// <summary>What screens and paper can use; the settings page draws larger pictures smaller before they are sent.</summary>
    public const int SaneSide = 800;

    /// <summary>A photograph that may be drawn smaller.</summary>
    public const int MaxPhotoBytes = 12 * 1024 * 1024;

    private const int ChunkFrame = 12;
    private const byte StartOfScan = 0xDA;

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

    /// <summary>Whether the picture may be stored as it is.</summary>
    public static bool IsSane(ReadOnlySpan<byte> bytes) => Read(bytes) is { IsSuccess: true, Value: { Width: <= SaneSide, Height: <= SaneSide } };

    // From its header to its end, with nothing behind it: a second file hidden in the first is no picture.
    private static LogoImage? ReadPng(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(PngSignature))
            return null;
        LogoImage? image = null;
        var hasPixels = false;
        for (var at = PngSignature.Length; at + ChunkFrame <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - ChunkFrame)
                return null;
            var type = bytes.Slice(at + 4, 4);
            if (type.SequenceEqual("IHDR"u8) && length >= 8)
                image = new("image/png", Side(BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8)..])), Side(BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 12)..])));
            hasPixels |= type.SequenceEqual("IDAT"u8);
            at += ChunkFrame + (int)length;
            if (type.SequenceEqual("IEND"u8))
                return hasPixels && at == bytes.Length ? image : null;
        }
        return null;
    }

    // Segments follow one another, each with its length; the size stands in the start-of-frame segment. The pixels after
    // the start of the scan never hold the end mark, so the first one must be the end of the file.
    private static LogoImage? ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            return null;
        LogoImage? image = null;
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker == StartOfScan)
                return bytes[at..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) == bytes.Length - at - 2 ? image : null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length)
                return null;
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && length >= 8)
                image = new("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + length;
        }
        return null;
    }

    private static int Side(uint pixels) => (int)Math.Min(pixels, int.MaxValue);
}
