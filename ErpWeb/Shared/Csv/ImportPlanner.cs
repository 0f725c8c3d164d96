using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Csv;

/// <summary>Decides, row by row, what an import does. Writes nothing and asks nobody.</summary>
public abstract class ImportPlanner<TDraft> where TDraft : class
{
    public ImportPlan<TDraft> Plan(CsvSheet sheet)
    {
        var rows = new List<PlannedRow<TDraft>>(sheet.Rows.Count);
        var issues = new List<ImportIssue>();
        foreach (var row in sheet.Rows)
        {
            var remarks = new RowRemarks(row.Number);
            rows.Add(Plan(row, remarks));
            issues.AddRange(remarks.Issues);
        }
        return new(rows, issues, sheet.UnknownHeaders);
    }

    /// <summary>The stored record that the row is about; null for a new one.</summary>
    protected abstract TDraft? Find(CsvRow row);

    /// <summary>The record as it will be: a copy of <paramref name="before"/> with what the row says.</summary>
    protected abstract TDraft Read(CsvRow row, TDraft? before, RowRemarks remarks);

    /// <summary>Every rule that the record breaks by itself.</summary>
    protected abstract IReadOnlyList<Error> Check(TDraft draft);

    /// <summary>Where the file has what an error is about.</summary>
    protected abstract CsvColumn ColumnOf(Error error);

    /// <summary>Holds the record against the other rows of the file and against what is stored.</summary>
    protected abstract void CheckOthers(CsvRow row, TDraft draft, TDraft? before, RowRemarks remarks);

    protected abstract bool IsSame(TDraft draft, TDraft before);

    private PlannedRow<TDraft> Plan(CsvRow row, RowRemarks remarks)
    {
        var before = Find(row);
        var draft = Read(row, before, remarks);
        CheckRules(draft, remarks);
        CheckOthers(row, draft, before, remarks);
        var action = remarks.IsRefused ? ImportAction.Refused
            : before is null ? ImportAction.New
            : IsSame(draft, before) ? ImportAction.Unchanged
            : ImportAction.Changed;
        return new(row.Number, draft, action);
    }

    // A cell that could not be read has been named already; what stands in its place is not at fault too.
    private void CheckRules(TDraft draft, RowRemarks remarks)
    {
        var unread = remarks.RefusedColumns;
        foreach (var error in Check(draft))
        {
            if (ColumnOf(error) is var column && !unread.Contains(column.Header))
                remarks.Refuse(column, error.Wording);
        }
    }
}
