using ErpWeb.Shared.Sheets;

namespace ErpWeb.Accounting.Reports;

/// <summary>What can be chosen on the page of a report, besides its days.</summary>
[Flags]
public enum ReportChoices { None = 0, Compare = 1, Tags = 2, Account = 4, Party = 8, Search = 16 }

/// <summary>A report of the books: one page, one file and one print show whatever it reads.</summary>
public interface IReport
{
    /// <summary>Its name in addresses: "trial-balance".</summary>
    string Key { get; }

    string Title { get; }

    /// <summary>One line for the list of reports.</summary>
    string Purpose { get; }

    string Icon { get; }

    ReportChoices Choices => ReportChoices.None;

    /// <summary>The days it shows when none are chosen.</summary>
    string DefaultPeriod => "this-year";

    /// <summary>Null when its account or party does not exist here.</summary>
    Task<ReportPart?> ReadAsync(ReportRequest request, CancellationToken ct = default);
}

/// <summary>A page of a report.</summary>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
public sealed record ReportPart(Sheet Sheet, string? NextCursor = null);
