namespace ErpWeb.Printing.Fonts;

/// <summary>Which glyph stands for a character: the font's "cmap" table in format 4, unrolled for the Basic Multilingual Plane.</summary>
internal sealed class CharacterMap
{
    private readonly ushort[] glyphs = new ushort[char.MaxValue + 1];

    public CharacterMap(FontTables tables)
    {
        var subtable = FindFormat4(tables);
        var segments = tables.UInt16(subtable + 6) / 2;
        var ends = subtable + 14;
        var starts = ends + (segments * 2) + 2;
        var deltas = starts + (segments * 2);
        var offsets = deltas + (segments * 2);

        for (var i = 0; i < segments; i++)
        {
            var first = tables.UInt16(starts + (i * 2));
            var last = Math.Min(tables.UInt16(ends + (i * 2)), char.MaxValue - 1);
            var delta = tables.UInt16(deltas + (i * 2));
            var offsetPosition = offsets + (i * 2);
            var offset = tables.UInt16(offsetPosition);

            for (var character = first; character <= last; character++)
            {
                var glyph = offset == 0 ? character : tables.UInt16(offsetPosition + offset + ((character - first) * 2));
                if (offset == 0 || glyph != 0)
                    glyphs[character] = (ushort)((glyph + delta) & 0xFFFF);
            }
        }
    }

    /// <summary>Zero, the "missing" glyph, when the font has none for the character.</summary>
    public int this[char character] => glyphs[character];

    private static int FindFormat4(FontTables tables)
    {
        var cmap = tables.Start("cmap");
        for (int i = 0, count = tables.UInt16(cmap + 2); i < count; i++)
        {
            var subtable = cmap + tables.Int32(cmap + 4 + (i * 8) + 4);
            if (tables.UInt16(subtable) == 4)
                return subtable;
        }

        throw new InvalidDataException("The font has no character map in format 4.");
    }
}
