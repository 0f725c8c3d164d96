using ErpWeb.Insights.Reports;
using ErpWeb.Insights.Sales;

namespace ErpWeb.Insights.Dashboard;

/// <summary>What was sold in the chosen days.</summary>
/// <param name="Course">A figure for each day or month, those without sales too.</param>
public sealed record SalesBoard(
    SalesSummaryFigures Summary, SalesSpan Span, IReadOnlyList<SalesFigure> Course, IReadOnlyList<NamedFigure> Items, IReadOnlyList<NamedFigure> Customers);

/// <summary>What is owed on some documents: INR.</summary>
/// <param name="Overdue">The part whose day has passed.</param>
public sealed record Dues(decimal Amount, int Documents, decimal Overdue, int OverdueDocuments);

/// <summary>Money on one account.</summary>
public sealed record MoneyAccount(Guid Id, string Name, decimal Amount);

/// <summary>The goods that are there.</summary>
/// <param name="Value">INR; null for people who may not see what goods cost.</param>
/// <param name="Low">Items below their reorder level.</param>
/// <param name="Expiring">Batches that are over or end within <see cref="DashboardQueries.ExpiryDays"/> days.</param>
public sealed record StockBoard(decimal? Value, int Low, int Expiring);

/// <summary>Who buys.</summary>
/// <param name="Active">Bought within <see cref="DashboardQueries.ActiveDays"/> days.</param>
/// <param name="New">Bought for the first time in the chosen days.</param>
/// <param name="Inactive">Bought before, but not lately.</param>
public sealed record CustomerCounts(int Active, int New, int Inactive);
