using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Languages;

namespace ErpWeb.Insights.Forecast;

/// <summary>The forecast as tables. Pure.</summary>
internal static class ForecastSheets
{
    public static Sheet Weeks(CashForecast forecast, Words words) => new(
        "Weeks", "", "",
        [new("Week", Place: SheetPlace.Main), new("Opening", SheetColumnKind.Amount), new("Comes in", SheetColumnKind.Amount), new("Goes out", SheetColumnKind.Amount), new("Left at the end", SheetColumnKind.Amount, SheetPlace.End)],
        [
            .. forecast.Weeks.Index().Select(week => new SheetRow(IndianDate.Span(week.Item.First, week.Item.Last, words), week.Item.Opening, OrNothing(week.Item.In), OrNothing(week.Item.Out), week.Item.Closing)
            {
                Href = $"/insights/cash-forecast?week={week.Index + 1}",
            }),
            new("Total", forecast.Opening, forecast.Weeks.Sum(week => week.In), forecast.Weeks.Sum(week => week.Out), forecast.Weeks[^1].Closing) { Look = SheetLook.Total },
        ]);

    public static Sheet Expected(IReadOnlyList<ExpectedMoney> expected, Words words) => new(
        "Expected money", "", "",
        [new("Date", SheetColumnKind.Date, SheetPlace.Second), new("Expected", Place: SheetPlace.Main), new("Because of"), new("Document"), new("Amount", SheetColumnKind.Amount, SheetPlace.End)],
        [.. expected.Select(money => new SheetRow(money.Date, money.Name, words[NameOf(money)], money.Number, money.Amount) { Href = money.Href })]);

    private static string NameOf(ExpectedMoney money) => money switch
    {
        { Kind: ForecastKind.Receivable, IsOverdue: true } => "Overdue from a customer",
        { Kind: ForecastKind.Receivable } => "Due from a customer",
        { Kind: ForecastKind.Payable, IsOverdue: true } => "Overdue to a supplier",
        { Kind: ForecastKind.Payable } => "Due to a supplier",
        { Kind: ForecastKind.Recurring } => "Recurring journal",
        { Kind: ForecastKind.SalesOrder } => "Sales order",
        { Kind: ForecastKind.PurchaseOrder } => "Purchase order",
        _ => "Budget",
    };

    private static object? OrNothing(decimal amount) => amount == 0 ? null : amount;
}
