using System.Text;
using System.Text.Encodings.Web;
using ErpWeb.Printing;

namespace ErpWeb.Counter.Papers;

/// <summary>A narrow paper as one page that needs nothing else: for the browser's own print. Pure.</summary>
public static class ThermalHtml
{
    /// <param name="width">Of the paper, in millimetres.</param>
    public static string Of(ThermalPaper paper, int width)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html><html lang=\"en-IN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'self'\">")
            .Append($"<title>{Text(paper.Title)}</title><style>@page {{ size: {width}mm auto; margin: 0; }} :root {{ --width: {width}mm; }}{Style}</style></head><body>")
            .Append("<button type=\"button\" id=\"print\">Print</button><article>");
        foreach (var row in paper.Rows)
            html.Append(row.Look is ThermalLook.Rule ? "<hr>" : $"<p class=\"{row.Look.ToString().ToLowerInvariant()}\"><span dir=\"auto\">{Text(row.Start)}</span>{(row.End.Length > 0 ? $"<b>{Text(row.End)}</b>" : "")}</p>");
        if (paper.UpiLink is { } link && QrMatrix.Of(link) is var qr)
            html.Append($"<p class=\"centred\"><span>Scan to pay by UPI</span></p><svg viewBox=\"0 0 {qr.Size} {qr.Size}\" shape-rendering=\"crispEdges\"><path d=\"{qr.ToSvgPath()}\"/></svg>");
        return html.Append("</article><script src=\"/js/print.js\"></script></body></html>").ToString();
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);

    private const string Style = """
        * { box-sizing: border-box; margin: 0; }
        body { color: #000; background: #fff; font: 9pt/1.35 "Noto Sans", "Noto Sans Devanagari", "Noto Sans Gujarati", "Noto Sans Tamil", "Nirmala UI", system-ui, sans-serif; font-variant-numeric: tabular-nums; }
        article { width: var(--width); padding: 2mm 3mm 6mm; }
        p { display: flex; justify-content: space-between; gap: 2mm; overflow-wrap: anywhere; }
        b { flex: none; font-weight: 400; white-space: nowrap; }
        .strong, .strong b, .title, .title b { font-weight: 700; }
        .title { font-size: 12pt; padding-block: .6mm; }
        .title:not(:has(b)), .centred { justify-content: center; text-align: center; }
        .small { font-size: 7.5pt; }
        hr { border: 0; border-top: .3mm dashed #000; margin-block: 1.2mm; }
        svg { display: block; width: 30mm; height: 30mm; margin: 1mm auto; }
        button { position: fixed; inset: 4mm 4mm auto auto; padding: 2mm 6mm; font: inherit; }
        @media print { button { display: none; } }
        @media screen { article { margin: 8mm auto; box-shadow: 0 .5mm 3mm #0003; } }
        """;
}
