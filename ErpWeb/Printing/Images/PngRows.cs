using System.IO.Compression;

namespace ErpWeb.Printing.Images;

/// <summary>The rows of a PNG: inflated, and with the row filters undone.</summary>
internal static class PngRows
{
    /// <summary>Inflates the rows; each begins with the number of its filter.</summary>
    /// <exception cref="InvalidDataException">The data is damaged or too short.</exception>
    public static byte[] Inflate(PngHeader header, byte[] packed)
    {
        var stride = header.RowBytes + 1;
        var rows = new byte[stride * header.Height];
        using var inflate = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        if (inflate.ReadAtLeast(rows, rows.Length, throwOnEndOfStream: false) < rows.Length)
            throw new InvalidDataException("The PNG ends too early.");

        for (var row = 0; row < rows.Length; row += stride)
        {
            if (rows[row] > 4)
                throw new InvalidDataException("The PNG has an unknown row filter.");
        }

        return rows;
    }

    /// <summary>Undoes the filters and drops their numbers: the samples of all rows, one after another.</summary>
    public static byte[] Unfilter(PngHeader header, byte[] rows)
    {
        int width = header.RowBytes, step = header.PixelBytes;
        var samples = new byte[width * header.Height];
        ReadOnlySpan<byte> above = new byte[width];
        for (var row = 0; row < header.Height; row++)
        {
            var filtered = rows.AsSpan(row * (width + 1), width + 1);
            var current = samples.AsSpan(row * width, width);
            for (var i = 0; i < width; i++)
            {
                int left = i >= step ? current[i - step] : 0, up = above[i], corner = i >= step ? above[i - step] : 0;
                var prediction = filtered[0] switch
                {
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => 0,
                };
                current[i] = (byte)((filtered[i + 1] + prediction) & 0xFF);
            }

            above = current;
        }

        return samples;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left), toUp = Math.Abs(estimate - up), toCorner = Math.Abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
