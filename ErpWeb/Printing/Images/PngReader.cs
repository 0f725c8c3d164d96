using System.Buffers.Binary;
using System.Text;
using ErpWeb.Printing.Pdf;

namespace ErpWeb.Printing.Images;

/// <summary>
/// Reads a PNG. PDF undoes PNG's compression and row filters itself, so an opaque picture goes through as it is, after a check that it is whole.
/// Transparency becomes a mask of its own.
/// </summary>
internal static class PngReader
{
    private const int ChunkFrame = 12;

    /// <summary>Null when the file is not a PNG.</summary>
    /// <exception cref="InvalidDataException">It is one, but damaged, interlaced or too large.</exception>
    public static PdfImage? Read(byte[] file)
    {
        if (file is not [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..])
            return null;

        PngHeader? header = null;
        byte[] palette = [], transparent = [];
        var packed = new MemoryStream();
        for (var position = 8; position + ChunkFrame <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(position));
            if (length > file.Length - position - ChunkFrame)
                throw new InvalidDataException("The PNG ends too early.");
            var chunk = file.AsSpan(position + 8, (int)length);
            switch (Encoding.ASCII.GetString(file, position + 4, 4))
            {
                case "IHDR": header = PngHeader.Read(chunk); break;
                case "PLTE": palette = chunk.ToArray(); break;
                case "tRNS": transparent = chunk.ToArray(); break;
                case "IDAT": packed.Write(chunk); break;
            }

            position += ChunkFrame + (int)length;
        }

        return Assemble(header ?? throw new InvalidDataException("The PNG has no header."), palette, transparent, packed.ToArray());
    }

    private static PdfImage Assemble(PngHeader header, byte[] palette, byte[] transparent, byte[] packed)
    {
        var rows = PngRows.Inflate(header, packed);
        if (header.HasAlphaChannel)
            return WithAlphaChannel(header, PngRows.Unfilter(header, rows));
        if (header.Color == PngColor.Palette)
            return WithPalette(header, palette, transparent, packed, rows);

        var space = header.Color == PngColor.Gray ? "/DeviceGray" : "/DeviceRGB";
        return new PdfImage(header.Width, header.Height, new PdfImageStream(PassThrough(header, space) + ColorKey(header, transparent), packed));
    }

    private static string PassThrough(PngHeader header, string colorSpace) =>
        $"/ColorSpace{colorSpace}/BitsPerComponent {header.BitDepth}/Filter/FlateDecode"
        + $"/DecodeParms<</Predictor 15/Colors {header.Channels}/BitsPerComponent {header.BitDepth}/Columns {header.Width}>>";

    /// <summary>The one colour that a PNG without alpha may declare transparent.</summary>
    private static string ColorKey(PngHeader header, byte[] transparent)
    {
        if (transparent.Length != header.Channels * 2)
            return "";
        var samples = Enumerable.Range(0, header.Channels).Select(i => BinaryPrimitives.ReadUInt16BigEndian(transparent.AsSpan(i * 2)));
        return $"/Mask[{string.Join(' ', samples.Select(sample => $"{sample} {sample}"))}]";
    }

    private static PdfImage WithPalette(PngHeader header, byte[] palette, byte[] transparent, byte[] packed, byte[] rows)
    {
        var colors = palette.Length / 3;
        if (palette.Length % 3 != 0 || colors is < 1 or > 256)
            throw new InvalidDataException("The PNG's palette is damaged.");
        var space = $"[/Indexed/DeviceRGB {colors - 1}<{Convert.ToHexString(palette)}>]";
        var picture = new PdfImageStream(PassThrough(header, space), packed);
        if (transparent.Length == 0)
            return new PdfImage(header.Width, header.Height, picture);

        var samples = PngRows.Unfilter(header, rows);
        var alpha = new byte[header.Width * header.Height];
        for (var i = 0; i < alpha.Length; i++)
        {
            var index = PaletteIndex(header, samples, i % header.Width, i / header.Width);
            alpha[i] = index < transparent.Length ? transparent[index] : byte.MaxValue;
        }

        return new PdfImage(header.Width, header.Height, picture, Packed("/DeviceGray", alpha));
    }

    private static int PaletteIndex(PngHeader header, byte[] samples, int x, int y)
    {
        var bit = x * header.BitDepth;
        var value = samples[(y * header.RowBytes) + (bit / 8)] >> (8 - header.BitDepth - (bit % 8));
        return value & ((1 << header.BitDepth) - 1);
    }

    private static PdfImage WithAlphaChannel(PngHeader header, byte[] samples)
    {
        var colorChannels = header.Channels - 1;
        var sampleBytes = header.BitDepth / 8;
        var pixels = header.Width * header.Height;
        byte[] color = new byte[pixels * colorChannels], alpha = new byte[pixels];
        // Of a 16-bit sample the high byte comes first, and that is the one kept.
        for (int pixel = 0, source = 0, target = 0; pixel < pixels; pixel++, source += sampleBytes)
        {
            for (var channel = 0; channel < colorChannels; channel++, source += sampleBytes)
                color[target++] = samples[source];
            alpha[pixel] = samples[source];
        }

        var picture = Packed(header.Color == PngColor.GrayAlpha ? "/DeviceGray" : "/DeviceRGB", color);
        var isOpaque = alpha.AsSpan().IndexOfAnyExcept(byte.MaxValue) < 0;
        return new PdfImage(header.Width, header.Height, picture, isOpaque ? null : Packed("/DeviceGray", alpha));
    }

    private static PdfImageStream Packed(string colorSpace, byte[] samples) =>
        new($"/ColorSpace{colorSpace}/BitsPerComponent 8/Filter/FlateDecode", PdfObjects.Deflate(samples));
}
