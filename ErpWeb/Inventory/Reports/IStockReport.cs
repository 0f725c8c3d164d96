using ErpWeb.Shared.Sheets;

namespace ErpWeb.Inventory.Reports;

/// <summary>What can be chosen on the page of a report.</summary>
[Flags]
public enum StockChoices { None = 0, Day = 1, Period = 2, Warehouse = 4, Kind = 8, By = 16, State = 32, Search = 64, Item = 128, Measure = 256, Within = 512, Idle = 1024 }

/// <summary>A report of the stock: one page, one file and one print show whatever it reads.</summary>
public interface IStockReport
{
    /// <summary>Its name in addresses: "on-hand".</summary>
    string Key { get; }

    string Title { get; }

    /// <summary>One line for the list of reports.</summary>
    string Purpose { get; }

    string Icon { get; }

    StockChoices Choices { get; }

    /// <summary>Whether it is about nothing but what goods cost, so that people who may not see that do not get it.</summary>
    bool IsOfCost => false;

    /// <summary>Null when its item does not exist here.</summary>
    Task<StockReportPart?> ReadAsync(StockReportRequest request, CancellationToken ct = default);
}

/// <summary>A page of a report.</summary>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
public sealed record StockReportPart(Sheet Sheet, string? NextCursor = null);
