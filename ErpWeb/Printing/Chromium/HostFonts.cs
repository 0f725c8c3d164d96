using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ErpWeb.Printing.Chromium;

/// <summary>
/// Which characters the fonts of the host cover. Windows and macOS bring fonts for all scripts of India; a Linux server often has a browser
/// but not the fonts, and would print boxes. Asked once, of fontconfig: fonts installed later count after a restart.
/// </summary>
internal static class HostFonts
{
    private const int UnicodeSize = 0x110000;

    private static readonly Lazy<BitArray> Covered = new(ReadCoverage);

    public static bool Cover(IEnumerable<string?> texts) => !OperatingSystem.IsLinux() || texts.All(text => (text ?? "").EnumerateRunes().All(IsCovered));

    private static bool IsCovered(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || Covered.Value[rune.Value];

    /// <summary>Empty when the host has no fontconfig to ask: better the user's browser than boxes.</summary>
    private static BitArray ReadCoverage()
    {
        var covered = new BitArray(UnicodeSize);
        try
        {
            using var list = Process.Start(new ProcessStartInfo("fc-list", ["--format", "%{charset} "]) { RedirectStandardOutput = true });
            foreach (var range in list?.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
                Add(covered, range.Split('-'));
        }
        catch (Win32Exception)
        {
            return covered;
        }

        return covered;
    }

    private static void Add(BitArray covered, string[] range)
    {
        if (!TryReadCharacter(range[0], out var first) || !TryReadCharacter(range[^1], out var last))
            return;
        for (var character = first; character <= last; character++)
            covered[character] = true;
    }

    private static bool TryReadCharacter(string hex, out int character) =>
        int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out character) && character < UnicodeSize;
}
