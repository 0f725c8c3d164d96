namespace ErpWeb.Inventory.Labels;

/// <summary>The bars of a barcode without the quiet zone: whoever draws it leaves ten modules of white on both sides.</summary>
/// <param name="Modules">One character each: 1 is dark.</param>
public sealed record BarPattern(string Modules)
{
    /// <summary>White on either side, in modules.</summary>
    public const int QuietZone = 10;

    /// <summary>Bars and spaces by their widths, a bar first.</summary>
    internal static BarPattern OfWidths(string widths) => new(string.Concat(widths.Select((width, index) => new string(index % 2 == 0 ? '1' : '0', width - '0'))));

    /// <summary>EAN-13 for its thirteen digits, Code 128 for other text; null for text that neither can write.</summary>
    public static BarPattern? Of(string text) => Ean13.IsValid(text) ? Ean13.Encode(text) : Code128.CanEncode(text) ? Code128.Encode(text) : null;

    /// <summary>The drawing: one unit per module in width, stretched to the height it is given.</summary>
    public string ToSvg() =>
        $"""<svg class="bars" viewBox="0 0 {Modules.Length + 2 * QuietZone} 1" preserveAspectRatio="none" shape-rendering="crispEdges" aria-hidden="true"><path d="{string.Concat(Bars().Select(bar => $"M{bar.Start + QuietZone} 0h{bar.Width}v1h-{bar.Width}z"))}"/></svg>""";

    private IEnumerable<(int Start, int Width)> Bars()
    {
        for (var at = 0; at < Modules.Length; at++)
        {
            var start = at;
            while (at < Modules.Length && Modules[at] is '1')
                at++;
            if (at > start)
                yield return (start, at - start);
        }
    }
}
