using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace ErpWeb.Printing.Fonts;

/// <summary>
/// Writes a TrueType file that holds some glyphs of a font, renumbered 0, 1, 2... in the order given, and behind them the parts of composites.
/// Only the six tables that a PDF viewer needs are written.
/// </summary>
internal static class FontSubset
{
    private const uint TrueTypeVersion = 0x00010000;

    public static byte[] Write(FontTables source, GlyphOutlines outlines, ushort[] advances, IReadOnlyList<int> glyphs)
    {
        var all = WithParts(outlines, glyphs);
        var (glyf, loca) = Outlines(outlines, all);
        var head = source.Copy("head");
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(50), 1);
        var hhea = source.Copy("hhea");
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)all.Count);
        var maxp = source.Copy("maxp");
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)all.Count);

        return Assemble([("glyf", glyf), ("head", head), ("hhea", hhea), ("hmtx", Metrics(source, advances, all)), ("loca", loca), ("maxp", maxp)]);
    }

    private static List<int> WithParts(GlyphOutlines outlines, IReadOnlyList<int> glyphs)
    {
        var all = new List<int>(glyphs);
        var known = new HashSet<int>(glyphs);
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var position in outlines.PartPositions(all[i]))
            {
                int part = BinaryPrimitives.ReadUInt16BigEndian(outlines.Of(all[i])[position..]);
                if (known.Add(part))
                    all.Add(part);
            }
        }

        return all;
    }

    private static (byte[] Glyf, byte[] Loca) Outlines(GlyphOutlines outlines, List<int> glyphs)
    {
        var newNumber = glyphs.Select((glyph, number) => (glyph, number)).ToDictionary(pair => pair.glyph, pair => (ushort)pair.number);
        var glyf = new MemoryStream();
        var loca = new byte[(glyphs.Count + 1) * 4];
        for (var i = 0; i < glyphs.Count; i++)
        {
            var outline = outlines.Of(glyphs[i]).ToArray();
            foreach (var position in outlines.PartPositions(glyphs[i]))
            {
                var name = outline.AsSpan(position);
                BinaryPrimitives.WriteUInt16BigEndian(name, newNumber[BinaryPrimitives.ReadUInt16BigEndian(name)]);
            }

            glyf.Write(outline);
            PadToWord(glyf);
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan((i + 1) * 4), (int)glyf.Length);
        }

        return (glyf.ToArray(), loca);
    }

    private static byte[] Metrics(FontTables source, ushort[] advances, List<int> glyphs)
    {
        var measured = source.UInt16(source.Start("hhea") + 34);
        var hmtx = source.Start("hmtx");
        var metrics = new byte[glyphs.Count * 4];
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            var bearing = source.Int16(glyph < measured ? hmtx + (glyph * 4) + 2 : hmtx + (measured * 4) + ((glyph - measured) * 2));
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(i * 4), advances[glyph]);
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((i * 4) + 2), (short)bearing);
        }

        return metrics;
    }

    private static byte[] Assemble((string Tag, byte[] Content)[] tables)
    {
        var largestPower = BitOperations.Log2((uint)tables.Length);
        var searchRange = 16 << largestPower;
        var file = new MemoryStream();
        Span<byte> header = stackalloc byte[12];
        BinaryPrimitives.WriteUInt32BigEndian(header, TrueTypeVersion);
        BinaryPrimitives.WriteUInt16BigEndian(header[4..], (ushort)tables.Length);
        BinaryPrimitives.WriteUInt16BigEndian(header[6..], (ushort)searchRange);
        BinaryPrimitives.WriteUInt16BigEndian(header[8..], (ushort)largestPower);
        BinaryPrimitives.WriteUInt16BigEndian(header[10..], (ushort)((tables.Length * 16) - searchRange));
        file.Write(header);

        var offset = 12 + (tables.Length * 16);
        Span<byte> record = stackalloc byte[16];
        foreach (var (tag, content) in tables)
        {
            Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Checksum(content));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], content.Length);
            file.Write(record);
            offset += (content.Length + 3) & ~3;
        }

        foreach (var (_, content) in tables)
        {
            file.Write(content);
            PadToWord(file);
        }

        return file.ToArray();
    }

    private static uint Checksum(ReadOnlySpan<byte> content)
    {
        Span<byte> last = stackalloc byte[4];
        var sum = 0u;
        for (; content.Length >= 4; content = content[4..])
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(content));
        content.CopyTo(last);
        return unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(last));
    }

    private static void PadToWord(MemoryStream stream)
    {
        while (stream.Length % 4 != 0)
            stream.WriteByte(0);
    }
}
