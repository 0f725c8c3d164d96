using System.Globalization;
using System.Text;
using ErpWeb.Printing.Fonts;

namespace ErpWeb.Printing.Pdf;

/// <summary>One font as one document uses it: collects the glyphs as they are set, and embeds only those.</summary>
internal sealed class PdfFont(TrueTypeFont font, string name)
{
    private const int GlyphsPerMapBlock = 100;

    private readonly List<int> glyphs = [0];
    private readonly List<char> meanings = ['\uFFFD'];
    private readonly Dictionary<int, int> codes = [];

    public string Name => name;

    /// <exception cref="InvalidOperationException">The font has no glyph for a character: a wrong one must never be printed.</exception>
    public void Encode(ReadOnlySpan<char> text, PdfContent content)
    {
        content.Write("<"u8);
        foreach (var character in text)
            content.Hex16(CodeOf(character));
        content.Write("> "u8);
    }

    /// <summary>Writes font, subset and the map back to Unicode; returns the number of the font object.</summary>
    public int WriteTo(PdfObjects objects)
    {
        var file = font.Subset(glyphs);
        var fontFile = objects.AddStream(Invariant($"/Length1 {file.Length}"), file);
        var baseName = $"{SubsetTag()}+{font.PostScriptName}";
        var descriptor = objects.Add(Invariant($"<</Type/FontDescriptor/FontName/{baseName}/Flags 4/FontBBox[{string.Join(' ', font.BoundingBox)}]/ItalicAngle 0/Ascent {font.Ascent}/Descent {font.Descent}/CapHeight 714/StemV 80/FontFile2 {fontFile} 0 R>>"));
        var widths = string.Join(' ', glyphs.Select(font.AdvanceOf));
        var descendant = objects.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{baseName}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/W[0[{widths}]]/CIDToGIDMap/Identity>>");
        var toUnicode = objects.AddStream("", Encoding.ASCII.GetBytes(UnicodeMap()));
        return objects.Add($"<</Type/Font/Subtype/Type0/BaseFont/{baseName}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {toUnicode} 0 R>>");
    }

    private int CodeOf(char character)
    {
        var glyph = font.GlyphOf(character);
        if (glyph == 0)
            throw new InvalidOperationException($"{font.PostScriptName} has no glyph for U+{(int)character:X4}.");
        if (codes.TryGetValue(glyph, out var code))
            return code;

        code = glyphs.Count;
        codes[glyph] = code;
        glyphs.Add(glyph);
        meanings.Add(character);
        return code;
    }

    /// <summary>Six letters that tell subsets of one font apart; derived from the glyphs so that equal documents stay equal.</summary>
    private string SubsetTag()
    {
        var hash = 17u;
        foreach (var glyph in glyphs)
            hash = unchecked((hash * 31) + (uint)glyph);

        return string.Create(6, hash, (letters, rest) =>
        {
            for (var i = 0; i < letters.Length; i++, rest /= 26)
                letters[i] = (char)('A' + (rest % 26));
        });
    }

    private string UnicodeMap()
    {
        var map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def /CMapType 2 def
            1 begincodespacerange <0000><FFFF> endcodespacerange

            """);
        foreach (var block in Enumerable.Range(0, glyphs.Count).Chunk(GlyphsPerMapBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var code in block)
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}><{(int)meanings[code]:X4}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
