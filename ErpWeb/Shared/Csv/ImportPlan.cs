using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Csv;

/// <summary>What an import will do with a row.</summary>
public enum ImportAction { New, Changed, Unchanged, Refused }

/// <summary>What is to be said about a row.</summary>
/// <param name="Row">Number as a spreadsheet shows it.</param>
/// <param name="Column">Header of our column.</param>
/// <param name="IsRefusal">Whether the row is left out; otherwise it is imported as the message says.</param>
public sealed record ImportIssue(int Row, string Column, Wording Message, bool IsRefusal);

/// <summary>A row and what will become of it.</summary>
public sealed record PlannedRow<TDraft>(int Row, TDraft Draft, ImportAction Action);

/// <summary>The rehearsal of an import: nothing has been written.</summary>
/// <param name="UnknownHeaders">Columns of the file that are left out.</param>
public sealed record ImportPlan<TDraft>(IReadOnlyList<PlannedRow<TDraft>> Rows, IReadOnlyList<ImportIssue> Issues, IReadOnlyList<string> UnknownHeaders)
{
    /// <summary>Rows written in one transaction.</summary>
    public const int RowsAtOnce = 500;

    public IReadOnlyList<PlannedRow<TDraft>> ToWrite { get; } = [.. Rows.Where(row => row.Action is ImportAction.New or ImportAction.Changed)];

    public int Count(ImportAction action) => Rows.Count(row => row.Action == action);

    /// <summary>The issues as a file to work through.</summary>
    public byte[] IssuesFile() => CsvFile.Of(
        ["Row", "Column", "Result", "Message"],
        Issues.Select(issue => (IReadOnlyList<string>)[FormattableString.Invariant($"{issue.Row}"), issue.Column, issue.IsRefusal ? "Refused" : "Note", issue.Message.ToString()]));
}
