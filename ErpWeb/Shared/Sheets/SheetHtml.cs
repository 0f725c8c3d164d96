using System.Text;
using System.Text.Encodings.Web;

namespace ErpWeb.Shared.Sheets;

/// <summary>A report as one page that needs nothing else: for the browser's own print, and for Chromium on the server.</summary>
public static class SheetHtml
{
    private const int MostUpright = 5;
    private const int LongestCode = 16;

    /// <param name="business">Whose books they are.</param>
    /// <param name="hasPrintButton">For a page that a person looks at; the button is not printed.</param>
    public static string Of(Sheet sheet, string business, bool hasPrintButton)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html><html lang=\"en-IN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src {(hasPrintButton ? "'self'" : "'none'")}\">")
            .Append($"<title>{Text(sheet.Title)}</title><style>@page {{ size: A4 {(sheet.Columns.Count > MostUpright ? "landscape" : "portrait")}; margin: 12mm; }}{Style}</style></head><body>");
        if (hasPrintButton)
            html.Append("<button type=\"button\" id=\"print\">Print</button>");
        html.Append($"<header><h1>{Text(business)}</h1><h2>{Text(sheet.Title)}</h2>");
        foreach (var line in ((string[])[sheet.Subject, sheet.Days.ToString()]).Where(line => line.Length > 0))
            html.Append($"<p>{Text(line)}</p>");
        html.Append("</header><table><thead><tr>");
        foreach (var column in sheet.Columns)
            html.Append($"<th{(column.IsNumber ? " class=\"n\"" : "")}>{Text(column.Title.ToString())}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in sheet.Rows)
        {
            html.Append($"<tr class=\"{row.Look.ToString().ToLowerInvariant()}\">");
            foreach (var (index, column) in sheet.Columns.Index())
            {
                var text = SheetText.Of(column.Kind, row.Cells[index]);
                html.Append($"<td{(column.IsNumber ? " class=\"n\"" : IsCode(text) ? " class=\"w\"" : "")}{(index == 0 && row.Indent > 0 ? $" style=\"padding-left:{row.Indent * 14}pt\"" : "")}>{Text(text)}</td>");
            }
            html.Append("</tr>");
        }
        html.Append("</tbody></table>");
        if (sheet.Proof is { } proof)
            html.Append($"<p>{Text(proof.ToString())}</p>");
        if (sheet.Signatures.Count > 0)
            html.Append($"<footer>{string.Concat(sheet.Signatures.Select(who => $"<span>{Text(who)}</span>"))}</footer>");
        return html.Append(hasPrintButton ? "<script src=\"/js/print.js\"></script>" : "").Append("</body></html>").ToString();
    }

    // Days and numbers of documents stay on one line; words may break.
    private static bool IsCode(string text) => text.Length is > 0 and <= LongestCode && !text.Contains(' ') && text.Any(char.IsAsciiDigit);

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);

    private const string Style = """
        * { box-sizing: border-box; margin: 0; }
        body { font: 9pt/1.4 "Noto Sans", "Noto Sans Devanagari", "Noto Sans Bengali", "Noto Sans Gujarati", "Noto Sans Tamil", "Noto Sans Telugu", "Noto Sans Arabic", system-ui, sans-serif; color: #1b2430; font-variant-numeric: tabular-nums; max-width: 280mm; margin-inline: auto; }
        header { margin-bottom: 5mm; text-align: center; } h1 { font-size: 14pt; } h2 { font-size: 11pt; font-weight: 600; } p { color: #5a6675; }
        table { width: 100%; border-collapse: collapse; } thead { display: table-header-group; } tr { break-inside: avoid; }
        th { text-align: left; font-weight: 600; border-block: 1px solid #1b2430; padding: 3pt 4pt; } td { padding: 2.5pt 4pt; border-bottom: 1px solid #e3e6eb; vertical-align: top; overflow-wrap: anywhere; }
        .w { white-space: nowrap; } .n { text-align: right; white-space: nowrap; } .heading td { font-weight: 600; padding-top: 6pt; } .subtotal td, .total td { font-weight: 600; } .total td { border-block: 1px solid #1b2430; }
        footer { display: flex; justify-content: space-between; margin-top: 22mm; break-inside: avoid; } footer span { min-width: 45mm; padding-top: 2pt; border-top: 1px solid #1b2430; text-align: center; }
        button { position: fixed; top: 8px; right: 8px; padding: 8px 16px; font: inherit; } @media screen { body { padding: 24px; } } @media print { button { display: none; } }
        """;
}
