using ErpWeb.Accounting.Balances;
using ErpWeb.Shared.Ui.Lists;

namespace ErpWeb.Accounting.Reports;

/// <summary>What a person asks of a report, as its address says.</summary>
/// <param name="Period">The chosen days as the address writes them.</param>
public sealed record ReportRequest(string Period, ReportDays Days)
{
    public const string PeriodKey = "period";
    public const string CompareKey = "compare";
    public const string CostCentreKey = "centre";
    public const string ProjectKey = "project";
    public const string SearchKey = "q";
    public const string CursorKey = "after";

    /// <summary>The days to set beside, when that is wanted and there are any.</summary>
    public ReportDays? Compared { get; init; }

    public Guid? CostCentreId { get; init; }

    public Guid? ProjectId { get; init; }

    public bool IsTagged => CostCentreId is not null || ProjectId is not null;

    /// <summary>The account or the party it is about.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Words of which each entry must have all.</summary>
    public string? Search { get; init; }

    public string? Cursor { get; init; }

    /// <summary>All rows, for a file, and not one page of them.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The day it asks about, for a balance sheet: the end of the days, and no later than today while they last.</summary>
    public DateOnly AsOf { get; init; } = Days.To;

    /// <param name="query">A value of the address, or null.</param>
    public static ReportRequest Read(Func<string, string?> query, Guid? subjectId, string defaultPeriod, DateOnly today)
    {
        var period = query(PeriodKey) is { Length: > 0 } chosen ? chosen : defaultPeriod;
        var (from, to) = DatePresets.Read(period, today);
        // Dates typed the wrong way round are one day.
        var days = new ReportDays(from > to ? to : from, to ?? (from > today ? from.Value : today));
        return new(period, days)
        {
            Compared = query(CompareKey) is not "previous" ? null : DatePresets.Before(period, today) is { } before ? new(before.From, before.To) : days.Before,
            CostCentreId = IdOf(query(CostCentreKey)),
            ProjectId = IdOf(query(ProjectKey)),
            SubjectId = subjectId,
            Search = query(SearchKey),
            Cursor = query(CursorKey),
            AsOf = !period.Contains("..", StringComparison.Ordinal) && days.To > today ? today : days.To,
        };
    }

    private static Guid? IdOf(string? text) => Guid.TryParse(text, out var id) ? id : null;
}
