using ErpWeb.Shared.Kernel.Access;
using static ErpWeb.Shared.Kernel.Access.BuiltInRole;

namespace ErpWeb.Insights;

/// <summary>What a role may see added up.</summary>
public static class InsightsPermissions
{
    public const string AllSales = "insights.sales.all";
    public const string SalesExport = "insights.sales.export";
    public const string ForecastView = "insights.forecast.view";

    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("Sales and dashboards",
        [
            new(AllSales, "see what everybody sold, not only oneself", [Admin, Accountant, SalesManager, Dentist, Auditor]),
            new(SalesExport, "take sales reports out as files", [Admin, Accountant, SalesManager]),
            new(ForecastView, "see the cash forecast", [Admin, Accountant, Auditor]),
        ]),
    ];
}
