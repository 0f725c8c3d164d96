namespace ErpWeb.Printing.Text;

/// <summary>Breaks a text into lines that fit a width: at spaces first, after hyphens and slashes next, inside a word when it is wider than a line.</summary>
internal static class WordWrap
{
    public static IReadOnlyList<string> Lines(TextStyle style, string? text, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in TextSupport.Normalize(text).Split('\n', StringSplitOptions.TrimEntries))
        {
            if (style.Width(paragraph) <= width)
                lines.Add(paragraph);
            else
                AddWrapped(style, paragraph, width, lines);
        }

        return lines;
    }

    private static void AddWrapped(TextStyle style, ReadOnlySpan<char> rest, double width, List<string> lines)
    {
        while (rest.Length > 1 && style.Width(rest) > width)
        {
            var fitting = FittingLength(style, rest, width);
            var length = BreakBefore(rest, fitting);
            lines.Add(rest[..length].TrimEnd().ToString());
            rest = rest[length..].TrimStart();
        }

        if (!rest.IsEmpty)
            lines.Add(rest.ToString());
    }

    /// <summary>How many characters fit into the width, at least one so that every line makes progress.</summary>
    private static int FittingLength(TextStyle style, ReadOnlySpan<char> text, double width)
    {
        int fits = 1, tooLong = text.Length;
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (style.Width(text[..middle]) <= width)
                fits = middle;
            else
                tooLong = middle;
        }

        return fits;
    }

    private static int BreakBefore(ReadOnlySpan<char> text, int fitting)
    {
        if (text[fitting] == ' ')
            return fitting;

        var space = text[..fitting].LastIndexOf(' ');
        if (space > 0)
            return space;
        var joint = text[..fitting].LastIndexOfAny('-', '/', ',') + 1;
        return joint > 1 ? joint : fitting;
    }
}
