using ErpWeb.Insights.Sales;

namespace ErpWeb.Insights.Reports;

/// <summary>One of the sales reports.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Tab">What its tab says.</param>
/// <param name="Title">What its file is called.</param>
public sealed record SalesReportKind(string Key, string Tab, string Title, SalesBy By = SalesBy.All, SalesSpan? Span = null)
{
    public static SalesReportKind Summary { get; } = new("summary", "Summary", "Sales summary");

    public static SalesReportKind Bills { get; } = new("bills", "Bills", "Bills and returns");

    public static IReadOnlyList<SalesReportKind> All { get; } =
    [
        Summary,
        Bills,
        new("items", "Items", "Sales by item", SalesBy.Item),
        new("customers", "Customers", "Sales by customer", SalesBy.Customer),
        new("salespeople", "Salespeople", "Sales by salesperson", SalesBy.Salesperson),
        new("hours", "Hours", "Sales by hour", SalesBy.Hour),
        new("days", "Days", "Sales by day", Span: SalesSpan.Day),
        new("months", "Months", "Sales by month", Span: SalesSpan.Month),
    ];

    public static SalesReportKind? Find(string key) => All.FirstOrDefault(kind => kind.Key == key);
}
