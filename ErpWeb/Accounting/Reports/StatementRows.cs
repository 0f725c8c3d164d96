using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Accounting.Reports;

/// <summary>Builds the rows of a statement with one column of amounts, or two and their difference.</summary>
internal sealed class StatementRows(ReportRequest request, Wording first, Wording? second)
{
    private readonly List<SheetRow> _rows = [];

    public IReadOnlyList<SheetRow> Rows => _rows;

    public IReadOnlyList<SheetColumn> Columns =>
    [
        new("Particulars", Place: SheetPlace.Main),
        new(first, SheetColumnKind.Amount, SheetPlace.End),
        .. second is null ? Array.Empty<SheetColumn>() : [new(second, SheetColumnKind.Amount), new("Change", SheetColumnKind.Amount)],
    ];

    public void Heading(string text, int indent = 0) => _rows.Add(new([text, .. Enumerable.Repeat<object?>(null, Columns.Count - 1)]) { Look = SheetLook.Heading, Indent = indent });

    /// <summary>The accounts of a section, those that have an amount in either column, and their sum.</summary>
    /// <returns>The sums of both columns.</returns>
    public (decimal, decimal) Section(string title, IReadOnlyList<StatementLine> now, IReadOnlyList<StatementLine>? before, params IReadOnlyList<(string Text, decimal Now, decimal Before)> extra)
    {
        var (sum, sumBefore) = (now.Sum(line => line.Amount) + extra.Sum(line => line.Now), (before?.Sum(line => line.Amount) ?? 0) + extra.Sum(line => line.Before));
        var shown = extra.Where(line => line.Now != 0 || line.Before != 0).ToList();
        if (now.Count == 0 && before is null or { Count: 0 } && shown.Count == 0)
            return (0, 0);
        Heading(title);
        Accounts(now, before);
        foreach (var line in shown)
            Amounts(line.Text, line.Now, line.Before, SheetLook.Plain, 1);
        Amounts(ReportWords.Total(title), sum, sumBefore, SheetLook.Subtotal);
        return (sum, sumBefore);
    }

    /// <summary>The accounts that have an amount in either column, by their codes.</summary>
    public void Accounts(IReadOnlyList<StatementLine> now, IReadOnlyList<StatementLine>? before)
    {
        foreach (var account in now.Concat(before ?? []).Select(line => line.Account).DistinctBy(account => account.Id).OrderBy(account => account.Code, StringComparer.Ordinal))
            Amounts(account.Name, Of(now, account.Id), Of(before, account.Id), SheetLook.Plain, 1, ReportWords.Ledger(account.Id, request));

        static decimal Of(IReadOnlyList<StatementLine>? lines, Guid accountId) => lines?.FirstOrDefault(line => line.Account.Id == accountId)?.Amount ?? 0;
    }

    public void Amounts(Wording text, decimal now, decimal before, SheetLook look, int indent = 0, string? href = null) =>
        _rows.Add(new(second is null ? [text, now] : [text, now, before, now - before]) { Look = look, Indent = indent, Href = href });
}
