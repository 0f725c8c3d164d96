using System.ComponentModel;
using ErpWeb.Api.Sales;

namespace ErpWeb.Api.Dashboard;

/// <summary>How the business stands. The figures are those of the screens and of /api/sales/summary.</summary>
/// <param name="Sales">What was sold in the period.</param>
public sealed record DashboardStats(SalesSummary Sales, ReceivableStats Receivables, ProductStats Products, CustomerStats Customers);

/// <summary>What customers owe now, whatever the period.</summary>
public sealed record ReceivableStats(decimal Due, int Bills, decimal Overdue, int OverdueBills);

/// <summary>What the item list holds.</summary>
public sealed record ProductStats(int Active, [property: Description("Goods in use of which nothing is on hand.")] int OutOfStock);

/// <summary>Who buys.</summary>
public sealed record CustomerStats(
    int Active,
    [property: Description("First bill in the period.")] int New,
    [property: Description("Bought before, but not in the last 90 days.")] int Inactive);
