namespace ErpWeb.Printing.Fonts;

/// <summary>A TrueType font, parsed once. Immutable, so one instance serves all threads.</summary>
public sealed class TrueTypeFont
{
    private readonly FontTables tables;
    private readonly CharacterMap characters;
    private readonly GlyphOutlines outlines;
    private readonly ushort[] advances;
    private readonly int unitsPerEm;

    public TrueTypeFont(string postScriptName, byte[] file)
    {
        PostScriptName = postScriptName;
        tables = new FontTables(file);
        characters = new CharacterMap(tables);
        outlines = new GlyphOutlines(tables);

        var head = tables.Start("head");
        unitsPerEm = tables.UInt16(head + 18);
        BoundingBox = [.. Enumerable.Range(0, 4).Select(side => PerMille(tables.Int16(head + 36 + (side * 2))))];

        var hhea = tables.Start("hhea");
        Ascent = PerMille(tables.Int16(hhea + 4));
        Descent = PerMille(tables.Int16(hhea + 6));
        advances = ReadAdvances(tables, tables.UInt16(hhea + 34));
    }

    public string PostScriptName { get; }

    /// <summary>Thousandths of the font size, like every measure of this class unless it says otherwise.</summary>
    public int Ascent { get; }

    public int Descent { get; }

    public IReadOnlyList<int> BoundingBox { get; }

    public bool HasGlyph(char character) => characters[character] != 0;

    public int GlyphOf(char character) => characters[character];

    public int AdvanceOf(int glyph) => PerMille(advances[glyph]);

    /// <summary>The width of a text, in the unit of <paramref name="size"/>.</summary>
    public double Width(ReadOnlySpan<char> text, double size)
    {
        var units = 0;
        foreach (var character in text)
            units += advances[characters[character]];
        return units * size / unitsPerEm;
    }

    /// <summary>A font file with only the named glyphs, numbered in the order given.</summary>
    internal byte[] Subset(IReadOnlyList<int> glyphs) => FontSubset.Write(tables, outlines, advances, glyphs);

    private int PerMille(int units) => units * 1000 / unitsPerEm;

    private static ushort[] ReadAdvances(FontTables tables, int measured)
    {
        var advances = new ushort[tables.UInt16(tables.Start("maxp") + 4)];
        var hmtx = tables.Start("hmtx");
        for (var glyph = 0; glyph < advances.Length; glyph++)
            advances[glyph] = (ushort)tables.UInt16(hmtx + (Math.Min(glyph, measured - 1) * 4));
        return advances;
    }
}
