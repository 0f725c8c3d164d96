using System.Globalization;
using ErpWeb.Insights.Sales;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Lists;
using Microsoft.AspNetCore.WebUtilities;

namespace ErpWeb.Insights.Reports;

/// <summary>What a person asks of a sales report, as its address says.</summary>
/// <param name="Period">The chosen days as the address writes them.</param>
public sealed record SalesReportRequest(string Period, DateOnly Today)
{
    public const string PeriodKey = "period";
    public const string ItemKey = "item";
    public const string CustomerKey = "customer";
    public const string SalespersonKey = "salesperson";
    public const string HourKey = "hour";
    public const string CursorKey = "after";
    public const string UsualPeriod = "this-month";
    public const int PageSize = 100;

    public Guid? ItemId { get; init; }
    public Guid? CustomerId { get; init; }
    public Guid? SalespersonId { get; init; }
    public int? Hour { get; init; }
    public int Skipped { get; init; }

    /// <summary>All rows, for a file, and not one page of them.</summary>
    public bool IsWhole { get; init; }

    public DateOnly? From => DatePresets.Read(Period, Today).From;

    public DateOnly? To => DatePresets.Read(Period, Today).To;

    public SalesScope Scope => new(From, To);

    /// <summary>The days to set beside; null when there are none.</summary>
    public SalesScope? Before => DatePresets.Before(Period, Today) is { } days ? new(days.From, days.To) : null;

    /// <summary>The days in words, for files.</summary>
    public Wording Days => (From, To) switch
    {
        ({ } from, { } to) when from == to => (Wording)Written(from),
        ({ } from, { } to) => (Wording)$"{Written(from)} to {Written(to)}",
        ({ } from, _) => (Wording)$"From {Written(from)}",
        (_, { } to) => (Wording)$"Up to {Written(to)}",
        _ => "All days",
    };

    /// <param name="query">A value of the address, or null.</param>
    public static SalesReportRequest Read(Func<string, string?> query, DateOnly today) => new(query(PeriodKey) is { Length: > 0 } period ? period : UsualPeriod, today)
    {
        ItemId = IdOf(query(ItemKey)),
        CustomerId = IdOf(query(CustomerKey)),
        SalespersonId = IdOf(query(SalespersonKey)),
        Hour = int.TryParse(query(HourKey), NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < 24 ? hour : null,
        Skipped = int.TryParse(query(CursorKey), NumberStyles.None, CultureInfo.InvariantCulture, out var skipped) ? skipped : 0,
    };

    /// <summary>The address of the bills behind a figure.</summary>
    public string Bills(string? key = null, string? value = null, string? period = null) => QueryHelpers.AddQueryString(
        "/sales/bills", ((string? Key, string? Value)[])[(PeriodKey, period ?? Period), (key, value)] is var pairs
            ? pairs.Where(pair => pair.Key is not null).Select(pair => KeyValuePair.Create(pair.Key!, pair.Value)) : []);

    /// <summary>The address of what one salesperson sold to one customer.</summary>
    public string BillsOf(Guid customerId, Guid salespersonId) => QueryHelpers.AddQueryString(Bills(CustomerKey, $"{customerId}"), SalespersonKey, $"{salespersonId}");

    /// <summary>One day, month or any other stretch, as addresses write it.</summary>
    public static string Stretch(DateOnly from, DateOnly to) => FormattableString.Invariant($"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}");

    private static string Written(DateOnly date) => date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    private static Guid? IdOf(string? text) => Guid.TryParse(text, out var id) ? id : null;
}
