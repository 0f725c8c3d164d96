using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Labels;

/// <summary>Labels as one page that needs nothing else: for the browser's own print, and for Chromium on the server. Pure.</summary>
public static class LabelHtml
{
    /// <param name="used">Labels at the start of the first sheet that are gone already.</param>
    /// <param name="hasPrintButton">For a page that a person looks at; the button is not printed.</param>
    public static string Of(IReadOnlyList<Label> labels, LabelPaper paper, int used, bool hasPrintButton)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html><html lang=\"en-IN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src {(hasPrintButton ? "'self'" : "'none'")}\">")
            .Append($"<title>Labels</title><style>{PaperStyle(paper)}{Style}</style></head><body>");
        if (hasPrintButton)
            html.Append("<button type=\"button\" id=\"print\">Print</button>");
        var cells = Enumerable.Repeat<Label?>(null, paper.IsRoll ? 0 : used % paper.PerPage).Concat(labels);
        foreach (var page in cells.Chunk(paper.PerPage))
        {
            html.Append("<section>");
            foreach (var label in page)
                html.Append(label is null ? "<div></div>" : Cell(label));
            html.Append("</section>");
        }
        return html.Append(hasPrintButton ? "<script src=\"/js/print.js\"></script>" : "").Append("</body></html>").ToString();
    }

    private static string Cell(Label label)
    {
        var facts = string.Join(" · ", ((string[])[label.Code == label.Barcode ? "" : label.Code, label.Batch.Length > 0 ? $"Batch {label.Batch}" : "", label.ExpiresOn is { } day ? $"Exp {day:MM-yyyy}" : ""]).Where(fact => fact.Length > 0));
        return $"<article><b>{Text(label.Name)}</b><p>{Text(facts)}</p>{BarPattern.Of(label.Barcode)?.ToSvg()}<footer><span>{Text(label.Barcode)}</span><strong>{(label.IsMrp ? "MRP " : "")}{Text(IndianNumber.Rupees(label.Price))}</strong></footer></article>";
    }

    private static string PaperStyle(LabelPaper paper) => paper.IsRoll
        ? $"@page {{ size: {Mm(paper.Width)} {Mm(paper.Height)}; margin: 0; }} article {{ width: {Mm(paper.Width)}; height: {Mm(paper.Height)}; }}"
        : $"@page {{ size: A4; margin: 0; }} section {{ width: 210mm; height: 297mm; padding: {Mm(paper.Top)} 0 0 {Mm(paper.Left)}; display: grid; grid-template-columns: repeat({paper.Columns}, {Mm(paper.Width)}); grid-auto-rows: {Mm(paper.Height)}; column-gap: {Mm(paper.Gap)}; align-content: start; }}{(paper.Height < 25 ? SmallStyle : "")}";

    private static string Mm(decimal length) => string.Create(CultureInfo.InvariantCulture, $"{length}mm");

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);

    private const string SmallStyle = " article { padding: 1mm 1.5mm; } b { font-size: 6.5pt; } p { font-size: 5pt; } footer { font-size: 5.5pt; } strong { font-size: 7pt; }";

    private const string Style = """
        * { box-sizing: border-box; margin: 0; }
        body { color: #000; background: #fff; font-family: "Noto Sans", "Noto Sans Devanagari", "Noto Sans Gujarati", "Noto Sans Tamil", system-ui, sans-serif; }
        section { break-after: page; overflow: hidden; } section:last-of-type { break-after: auto; }
        article { display: flex; flex-direction: column; padding: 1.6mm 2.4mm; overflow: hidden; line-height: 1.2; }
        :where(b) { font-size: 8.5pt; } b { font-weight: 600; overflow: hidden; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; flex: none; }
        :where(p) { font-size: 6.5pt; } p { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; flex: none; }
        .bars { flex: 1 1 0; min-height: 4mm; width: 100%; margin: .6mm 0; fill: #000; }
        :where(footer) { font-size: 7pt; } footer { display: flex; align-items: baseline; justify-content: space-between; gap: 2mm; flex: none; font-variant-numeric: tabular-nums; }
        footer span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; letter-spacing: .04em; } :where(strong) { font-size: 9.5pt; } strong { white-space: nowrap; }
        button { position: fixed; top: 8px; right: 8px; padding: 8px 16px; font: inherit; } @media print { button { display: none; } }
        @media screen { body { background: #e9ebef; padding: 16px; } section { background: #fff; margin: 0 auto 12px; width: max-content; box-shadow: 0 1px 4px #0003; } article { outline: 1px dashed #d5d9e0; outline-offset: -1px; } }
        """;
}
