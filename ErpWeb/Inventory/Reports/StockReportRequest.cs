using System.Globalization;
using ErpWeb.Inventory.Reports.OnHand;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Lists;

namespace ErpWeb.Inventory.Reports;

/// <summary>What a person asks of a report of the stock, as its address says.</summary>
/// <param name="Today">The tenant's day.</param>
public sealed record StockReportRequest(DateOnly Today)
{
    public const string DayKey = "day";
    public const string PeriodKey = "period";
    public const string WarehouseKey = "warehouse";
    public const string KindKey = "kind";
    public const string ByKey = "by";
    public const string StateKey = "state";
    public const string SearchKey = "q";
    public const string MeasureKey = "measure";
    public const string WithinKey = "within";
    public const string IdleKey = "idle";
    public const string CursorKey = "after";

    private const int PageSize = 100;
    private const int MostRows = 1_000_000;

    /// <summary>At the end of this day; null with everything entered so far.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The chosen days as the address writes them.</summary>
    public string Period { get; init; } = "this-year";

    public Guid? WarehouseId { get; init; }
    public WarehouseKind? Kind { get; init; }
    public StockBy By { get; init; }
    public StockState? State { get; init; }
    public string Search { get; init; } = "";

    /// <summary>Worth instead of number, for people who may see it.</summary>
    public bool IsByValue { get; init; }

    /// <summary>Days ahead.</summary>
    public int Within { get; init; } = 90;

    /// <summary>Days without a sale.</summary>
    public int Idle { get; init; } = 90;

    public Guid? ItemId { get; init; }
    public string? Cursor { get; init; }

    /// <summary>All rows, for a file, and not one page of them.</summary>
    public bool IsWhole { get; init; }

    public int Size => IsWhole ? MostRows : PageSize;

    public int Skipped => !IsWhole && int.TryParse(Cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows : 0;

    public DateOnly AsOf => Day ?? Today;

    public Wording AsOfWords => $"As of {AsOf:dd-MM-yyyy}";

    public (DateOnly? From, DateOnly? To) Days => DatePresets.Read(Period, Today);

    /// <param name="query">A value of the address, or null.</param>
    public static StockReportRequest Read(Func<string, string?> query, Guid? itemId, DateOnly today) => new(today)
    {
        Day = IsoDay.Parse(query(DayKey)),
        Period = query(PeriodKey) is { Length: > 0 } period ? period : "this-year",
        WarehouseId = Guid.TryParse(query(WarehouseKey), out var warehouse) ? warehouse : null,
        Kind = Chosen<WarehouseKind>(query(KindKey)),
        By = Chosen<StockBy>(query(ByKey)) ?? StockBy.Item,
        State = Chosen<StockState>(query(StateKey)),
        Search = PlainText.Of(query(SearchKey)),
        IsByValue = query(MeasureKey) is "value",
        Within = Number(query(WithinKey), 90),
        Idle = Number(query(IdleKey), 90),
        ItemId = itemId,
        Cursor = query(CursorKey),
    };

    private static T? Chosen<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private static int Number(string? text, int otherwise) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 3660 ? number : otherwise;
}
