using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Languages;

namespace ErpWeb.Shared.Ui.Lists;

/// <summary>How many rows there are, in words.</summary>
internal static class ListCount
{
    /// <summary>"1,23,456 invoices"; "50 invoices on this page" where the total was not counted.</summary>
    public static string Of<TRow>(PageOf<TRow> page, string one, string several, Words words)
    {
        var count = page.Total ?? page.Rows.Count;
        var text = words["{0} {1}", IndianNumber.Format(count, 0, 0), words[count == 1 ? one : several]];
        return page is { Total: null, NextCursor: not null } ? words["{0} on this page", text] : text;
    }
}
