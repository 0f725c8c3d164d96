using System.Text;
using System.Text.Encodings.Web;
using ErpWeb.Printing;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Languages;

namespace ErpWeb.Billing.CustomerLinks;

/// <summary>What a customer owes as one page that needs nothing else: it opens on any phone, without scripts. It speaks the language of the business.</summary>
internal sealed class DueHtml
{
    private readonly Words _words = new();

    private DueHtml(Language language) => _words.Use(language);

    public static string Of(DueView view, string address, DateOnly today) => new DueHtml(view.Language).PageOf(view, address, today);

    /// <summary>What whoever comes with a link that is wrong or too old is told.</summary>
    public static string Nothing(Language language)
    {
        var page = new DueHtml(language);
        return page.Head + $"<title>{Text(page._words["Not found"])}</title></head><body style=\"font:16px system-ui;padding:40px;text-align:center\"><h1>{Text(page._words["This link does not work"])}</h1><p>{Text(page._words["It may have expired. Ask for a new one."])}</p></body></html>";
    }

    private string Head => $"<!doctype html><html lang=\"{_words.Language.Tag}\" dir=\"{_words.Language.Direction}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\"><meta name=\"referrer\" content=\"no-referrer\">";

    private string PageOf(DueView view, string address, DateOnly today)
    {
        var html = new StringBuilder(Head);
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">")
            .Append($"<title>{Text(view.Business)}</title><style>:root {{ --brand: {Text(view.Color)}; }}{Style}</style></head><body><main>")
            .Append("<header>").Append(view.Logo is { } logo ? $"<img src=\"{logo}\" alt=\"\">" : "").Append($"<div><h1>{Text(view.Business)}</h1><p>{Text(_words["Account of {0}", view.Customer])}</p></div></header>");
        Total(html, view, today);
        Pay(html, view);
        Bills(html, view, address, today);
        html.Append($"<nav><a href=\"{address}/statement\">{Text(_words["Statement of account"])}</a></nav>");
        if (view.Phone.Length > 0)
            html.Append($"<footer>{Text(_words["Questions?"])} <a href=\"tel:{Text(view.Phone)}\">{Text(view.Phone)}</a></footer>");
        return html.Append("</main></body></html>").ToString();
    }

    private void Total(StringBuilder html, DueView view, DateOnly today)
    {
        var overdue = MoneyIn.Sums(view.Bills.Where(bill => bill.DueDate < today).Select(bill => bill.DueIn));
        html.Append($"<section class=\"total\"><small>{Text(view.ToPay.Count > 0 ? _words["To pay"] : _words["Nothing to pay"])}</small><strong>{Text(MoneyIn.Text(view.ToPay))}</strong>");
        if (overdue.Count > 0)
            html.Append($"<p class=\"late\">{Text(_words["{0} of it is overdue", MoneyIn.Text(overdue)])}</p>");
        if (view.Unapplied.Count > 0)
            html.Append($"<p>{Text(_words["{0} of yours is counted already", MoneyIn.Text(view.Unapplied.Select(credit => credit.LeftIn))])}</p>");
        html.Append("</section>");
    }

    private void Pay(StringBuilder html, DueView view)
    {
        var reference = view.Bills.Count == 1 ? view.Bills[0].Number : "Account";
        if (view.PayLink(view.ToPayInRupees, reference) is not { } link)
            return;
        var qr = QrMatrix.Of(link);
        html.Append($"<section class=\"pay\"><a class=\"button\" href=\"{Text(link)}\">{Text(_words["Pay {0} by UPI", IndianNumber.Rupees(view.ToPayInRupees)])}</a>")
            .Append($"<svg viewBox=\"0 0 {qr.Size} {qr.Size}\" role=\"img\" aria-label=\"{Text(_words["QR code to pay by UPI"])}\" shape-rendering=\"crispEdges\"><path d=\"{qr.ToSvgPath()}\"/></svg>")
            .Append($"<p>{Text(_words["Or scan with another phone. Paid to {0}.", view.UpiId])}</p></section>");
    }

    private void Bills(StringBuilder html, DueView view, string address, DateOnly today)
    {
        if (view.Bills.Count == 0)
            return;
        html.Append($"<section><h2>{Text(_words["Open bills"])}</h2><ul>");
        foreach (var bill in view.Bills)
        {
            var when = bill.DueDate < today ? $"<span class=\"late\">{Text(_words["overdue since {0}", IndianDate.Format(bill.DueDate)])}</span>" : Text(_words["due on {0}", IndianDate.Format(bill.DueDate)]);
            html.Append($"<li><div><b>{Text(bill.Number)}</b><small>{IndianDate.Format(bill.Date)} · {when}</small></div><div class=\"n\"><b>{Text(bill.DueIn.ToString())}</b>");
            if (bill.Due < bill.Amount)
                html.Append($"<small>{Text(_words["of {0}", bill.Of(bill.Amount).ToString()])}</small>");
            html.Append("</div>");
            if (bill.Type == Invoices.AssembledInvoice.SourceType)
                html.Append($"<a class=\"file\" href=\"{address}/bills/{bill.Id}\">PDF<span> {Text(bill.Number)}</span></a>");
            if (bill.Foreign is null && view.PayLink(bill.Due, bill.Number) is { } link && view.Bills.Count > 1)
                html.Append($"<a class=\"file\" href=\"{Text(link)}\">{Text(_words["Pay"])}<span> {Text(bill.Number)}</span></a>");
            html.Append("</li>");
        }
        html.Append("</ul></section>");
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);

    private const string Style = """
        * { box-sizing: border-box; margin: 0; }
        body { font: 16px/1.5 system-ui, "Noto Sans", sans-serif; color: #1b2430; background: #f3f5f8; font-variant-numeric: tabular-nums; }
        main { max-width: 520px; margin-inline: auto; padding: 16px 16px 40px; display: grid; gap: 14px; }
        header { display: flex; gap: 14px; align-items: center; padding-block: 8px; } header img { max-height: 56px; max-width: 120px; } h1 { font-size: 20px; line-height: 1.25; } header p, small, footer { color: #5a6675; }
        section { background: #fff; border-radius: 14px; padding: 18px; box-shadow: 0 1px 2px rgb(20 30 50 / .08); } h2 { font-size: 16px; margin-bottom: 6px; }
        .total { border-top: 5px solid var(--brand); text-align: center; } .total strong { display: block; font-size: 36px; line-height: 1.2; }
        .pay { display: grid; justify-items: center; gap: 14px; text-align: center; } .pay svg { width: 200px; height: 200px; }
        .button { display: block; width: 100%; background: var(--brand); color: #fff; font-weight: 600; padding: 14px; border-radius: 10px; text-decoration: none; }
        ul { list-style: none; padding: 0; } li { display: flex; gap: 8px; align-items: center; padding-block: 10px; border-top: 1px solid #e7eaef; } li:first-child { border-top: 0; } li div:first-child { flex: 1; min-width: 0; } small { display: block; font-size: 13px; }
        .n { text-align: end; white-space: nowrap; } .late { color: #b3261e; } a { color: #24406e; } .file { min-width: 44px; min-height: 44px; display: grid; place-items: center; font-size: 14px; } .file span { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
        nav { display: grid; } nav a { background: #fff; border-radius: 14px; padding: 14px; text-align: center; min-height: 44px; } footer { text-align: center; } footer a { display: inline-block; padding: 10px; }
        """;
}
