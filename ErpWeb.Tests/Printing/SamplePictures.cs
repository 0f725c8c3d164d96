using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ErpWeb.Tests.Printing;

/// <summary>Small pictures, made by hand so that each kind of PNG is there.</summary>
internal static class SamplePictures
{
    /// <summary>12 x 16 pixels, baseline, RGB.</summary>
    public static byte[] Jpeg { get; } = Convert.FromBase64String("""
        /9j/4AAQSkZJRgABAQEAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4
        x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAQ
        AAwDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABQID/8QAIxAAAgEEAQMFAAAAAAAAAAAAAQIDAAQREhMhMUFRYpGx0f/EABQBAQAAAA
        AAAAAAAAAAAAAAAAH/xAAVEQEBAAAAAAAAAAAAAAAAAAAAEf/aAAwDAQACEQMRAD8AZjis9H4rG3eNGZdipPYkHrp60hYCMQHiijiXY9IxgZ+B
        WpgQknL5Pvb9qo0CLgE9/JJ+6aI//9k=
        """);

    /// <summary>A PNG of the colour type; its rows use the five row filters in turn.</summary>
    public static byte[] Png(int colorType, int bitDepth = 8, int width = 8, int height = 6, byte[]? transparency = null, bool isInterlaced = false)
    {
        var channels = colorType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var rowBytes = ((width * channels * bitDepth) + 7) / 8;
        var rows = new byte[(rowBytes + 1) * height];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = i % (rowBytes + 1) == 0 ? (byte)(i / (rowBytes + 1) % 5) : colorType == 3 ? (byte)0 : (byte)(i * 37 % 256);

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)bitDepth, (byte)colorType, isInterlaced ? (byte)1 : (byte)0);

        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR", header);
        if (colorType == 3)
            Chunk(file, "PLTE", [200, 30, 30, 30, 200, 30]);
        if (transparency is not null)
            Chunk(file, "tRNS", transparency);
        Chunk(file, "IDAT", Packed(rows));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Packed(byte[] rows)
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(rows);
        return packed.ToArray();
    }

    /// <summary>The checksum is left zero: our reader relies on that of the compressed data.</summary>
    private static void Chunk(MemoryStream file, string type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(Encoding.ASCII.GetBytes(type));
        file.Write(content);
        file.Write([0, 0, 0, 0]);
    }
}
