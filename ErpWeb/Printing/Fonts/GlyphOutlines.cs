namespace ErpWeb.Printing.Fonts;

/// <summary>The "glyf" table: where each glyph's outline lies, and which other glyphs a composite is put together from.</summary>
internal sealed class GlyphOutlines(FontTables tables)
{
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;

    private readonly int glyf = tables.Start("glyf");
    private readonly int loca = tables.Start("loca");
    private readonly bool hasLongOffsets = tables.UInt16(tables.Start("head") + 50) == 1;

    public ReadOnlySpan<byte> Of(int glyph)
    {
        var start = Offset(glyph);
        return tables.Slice(glyf + start, Offset(glyph + 1) - start);
    }

    /// <summary>Positions inside the outline at which a composite glyph names its parts; empty for a simple glyph.</summary>
    public IEnumerable<int> PartPositions(int glyph)
    {
        var start = glyf + Offset(glyph);
        if (Of(glyph).IsEmpty || tables.Int16(start) >= 0)
            yield break;

        int flags;
        var record = 10;
        do
        {
            flags = tables.UInt16(start + record);
            yield return record + 2;
            record += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2) + ScaleLength(flags);
        }
        while ((flags & MoreComponents) != 0);
    }

    private static int ScaleLength(int flags) =>
        (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;

    private int Offset(int glyph) => hasLongOffsets ? tables.Int32(loca + (glyph * 4)) : tables.UInt16(loca + (glyph * 2)) * 2;
}
