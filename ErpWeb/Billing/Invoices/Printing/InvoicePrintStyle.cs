using System.Text;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>The style sheet of the print page. It travels inside the page, so that the page can be saved, sent and printed by itself.</summary>
internal static class InvoicePrintStyle
{
    /// <exception cref="FormatException">The primary colour is not of the form "#rrggbb".</exception>
    public static string For(InvoicePrintModel model) => $$"""
        :root {
          --accent: {{model.PrimaryColor}};
          --on-accent: {{ColorContrast.ReadableOn(model.PrimaryColor)}};
          --accent-text: {{ColorContrast.ReadableOnWhite(model.PrimaryColor)}};
        }
        @page {
          size: {{(model.IsHalfSheet ? "A5" : "A4")}};
          margin: {{(model.IsHalfSheet ? "8mm 10mm 11mm" : "11mm 15mm 15mm")}};
          @bottom-left { content: {{CssString($"{model.Title} {model.Number}")}}; font: 7pt "Noto Sans", sans-serif; color: #5a6675; }
          @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 7pt "Noto Sans", sans-serif; color: #5a6675; }
        }
        {{Rules}}
        {{(model.IsHalfSheet ? ".sheet { zoom: .8; }" : "")}}
        """;

    /// <summary>The fonts for Indian scripts are named one by one: left to itself, fontconfig may choose one that lacks half the letters.</summary>
    private const string FontFamilies = """
        "Noto Sans", "Noto Sans Devanagari", "Noto Sans Bengali", "Noto Sans Gujarati", "Noto Sans Gurmukhi", "Noto Sans Kannada", "Noto Sans Malayalam",
        "Noto Sans Oriya", "Noto Sans Tamil", "Noto Sans Telugu", "Noto Sans Arabic", "Nirmala UI", system-ui, sans-serif
        """;

    private const string Rules = $$"""
        * { box-sizing: border-box; margin: 0; }
        html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        body {
          font: 8pt/1.4 {{FontFamilies}}; color: #1b2430;
          font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
        }
        p { color: #5a6675; }
        h1 { font-size: 17pt; line-height: 1.3; color: var(--accent-text); }
        h2 { font-size: 13pt; line-height: 1.35; }
        h3 { font-size: 9.2pt; }
        section, footer { margin-top: 5mm; }
        .strong { font-weight: 700; color: #1b2430; }
        .label { font-size: 6.4pt; font-weight: 700; letter-spacing: .05em; margin-bottom: .5mm; }
        .text { white-space: pre-line; margin-bottom: 2mm; }
        .sheet { border-top: 1.8mm solid var(--accent); padding-top: 6mm; }
        .compact { font-size: 7.4pt; line-height: 1.3; }
        .compact section, .compact footer { margin-top: 3mm; }
        .sheet + .sheet { break-before: page; }
        .head { display: flex; gap: 5mm; }
        .logo { max-width: 39mm; max-height: 20mm; align-self: flex-start; object-fit: contain; }
        .supplier { flex: 1; min-width: 0; }
        .title { text-align: end; }
        .parties { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 6mm; }
        .parties > div { border-top: .2mm solid #dde2e8; padding-top: 3mm; }
        .facts { display: grid; grid-template-columns: auto 1fr; gap: .8mm 3mm; align-content: start; background: #f3f5f8; border-radius: 1mm; padding: 3mm; }
        .facts dt { color: #5a6675; }
        .facts dd { font-weight: 700; text-align: end; }
        table { width: 100%; border-collapse: collapse; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        th { font-size: 7pt; text-align: start; vertical-align: middle; padding: 1.6mm 1.1mm; white-space: pre-line; overflow-wrap: normal; }
        td { padding: 1mm 1.1mm; vertical-align: top; border-bottom: .15mm solid #dde2e8; white-space: nowrap; }
        td small { display: block; font-size: 7pt; color: #5a6675; }
        .wide { width: 100%; white-space: normal; }
        .wide small { white-space: pre-line; }
        .right { text-align: right; }
        .center { text-align: center; }
        .lines { margin-top: 5mm; }
        .lines th { background: var(--accent); color: var(--on-accent); }
        .summary th { background: #f3f5f8; }
        .summary td { font-size: 7.4pt; padding-block: .5mm; }
        .total { break-before: avoid; }
        .total td { font-weight: 700; border-bottom: .3mm solid #1b2430; }
        .settlement { display: flex; gap: 8mm; break-inside: avoid; }
        .payment { flex: 1; }
        .pay { display: flex; gap: 4mm; margin-top: 4mm; }
        .pay .label:not(:first-child) { margin-top: 2mm; }
        .qr { width: 25mm; height: 25mm; flex: none; }
        .totals { width: 73mm; }
        .totals > div { display: flex; justify-content: space-between; padding: .6mm 2mm; }
        .totals dt { color: #5a6675; }
        .totals .strong dt { color: inherit; }
        .totals .grand { background: var(--accent); border-radius: 1mm; padding: 1.6mm 2mm; margin-block: 1.2mm; align-items: center; }
        .totals .grand dt { color: var(--on-accent); font-weight: 700; }
        .totals .grand dd { color: var(--on-accent); font-weight: 700; font-size: 12pt; line-height: 1.3; }
        .closing { display: flex; gap: 8mm; justify-content: space-between; break-inside: avoid; }
        .signature { flex: none; width: 67mm; text-align: end; }
        .signature .line { margin: 12mm 0 0 14mm; padding-top: 1mm; border-top: .2mm solid #5a6675; font-size: 7pt; }
        .cancelled { color: #b3261e; }
        .watermark {
          position: fixed; inset: 0; display: grid; place-items: center; rotate: -54deg; pointer-events: none;
          font-size: 96pt; font-weight: 700; color: #b3261e; opacity: .16; overflow-wrap: normal;
        }
        .print {
          position: fixed; inset: 4mm 4mm auto auto; z-index: 1; padding: 2.5mm 7mm; border: 0; border-radius: 2mm; cursor: pointer;
          background: var(--accent); color: var(--on-accent); font: 600 11pt {{FontFamilies}};
        }
        @media print { .print { display: none; } }
        @media screen {
          body { background: #e9edf2; padding: 8mm; }
          .sheet { width: 210mm; max-width: 100%; min-height: 297mm; margin: 0 auto 8mm; padding: 13mm 15mm; background: #fff; box-shadow: 0 .5mm 3mm #0003; }
        }
        """;

    /// <summary>A text as a CSS string; everything but letters and digits is escaped, so that it cannot end the string or the style element.</summary>
    private static string CssString(string text)
    {
        var css = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
            css.Append(Rune.IsLetterOrDigit(rune) ? rune.ToString() : $"\\{rune.Value:x} ");
        return css.Append('"').ToString();
    }
}
