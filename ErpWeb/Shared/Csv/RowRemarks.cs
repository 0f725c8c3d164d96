using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Csv;

/// <summary>Collects what is to be said about one row of a file.</summary>
/// <param name="row">Number as a spreadsheet shows it.</param>
public sealed class RowRemarks(int row)
{
    private readonly List<ImportIssue> _issues = [];

    public IReadOnlyList<ImportIssue> Issues => _issues;

    public bool IsRefused => _issues.Exists(issue => issue.IsRefusal);

    /// <summary>The columns whose cells cannot stay as they are.</summary>
    public HashSet<string> RefusedColumns => [.. _issues.Where(issue => issue.IsRefusal).Select(issue => issue.Column)];

    /// <summary>The row is left out.</summary>
    public void Refuse(CsvColumn column, Wording why) => _issues.Add(new(row, column.Header, why, IsRefusal: true));

    /// <summary>The row is imported as the words say.</summary>
    public void Note(CsvColumn column, Wording what) => _issues.Add(new(row, column.Header, what, IsRefusal: false));
}
