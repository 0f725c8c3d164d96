using ErpWeb.Accounting.Balances;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Accounting.Reports;

/// <summary>What was earned and spent, in all or for a cost centre or project.</summary>
public sealed class ProfitAndLossReader(TenantDb tenantDb) : IReport
{
    public string Key => "profit-and-loss";

    public string Title => "Profit and loss";

    public string Purpose => "Income, cost of sales, expenses and what is left";

    public string Icon => "chart-column";

    public ReportChoices Choices => ReportChoices.Compare | ReportChoices.Tags;

    public async Task<ReportPart?> ReadAsync(ReportRequest request, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.ReportView, ct);
        var accounts = await BalanceReader.AccountsAsync(db, ct);
        var now = await OfAsync(db, accounts, request.Days, request, ct);
        var before = request.Compared is { } compared ? await OfAsync(db, accounts, compared, request, ct) : null;
        var tags = request.IsTagged ? await TagNamesReader.ReadAsync(db, request, ct) : "";
        return new(Sheet(now, before, request, tags));
    }

    private static async Task<ProfitAndLoss> OfAsync(ErpDbContext db, IReadOnlyList<AccountFacts> accounts, ReportDays days, ReportRequest request, CancellationToken ct) => ProfitAndLoss.Of(accounts, request.IsTagged
        ? await BalanceReader.TaggedAsync(db, days, request.CostCentreId, request.ProjectId, ct)
        : await BalanceReader.ProfitWithinAsync(db, days, ct));

    private Sheet Sheet(ProfitAndLoss now, ProfitAndLoss? before, ReportRequest request, string tags)
    {
        var rows = new StatementRows(request, before is null ? "Amount" : ReportWords.Short(request.Days), before is null ? null : ReportWords.Short(request.Compared!));
        rows.Section("Income", now.Income, before?.Income);
        rows.Section("Cost of sales", now.CostOfSales, before?.CostOfSales);
        rows.Amounts(now.GrossProfit < 0 ? "Gross loss" : "Gross profit", now.GrossProfit, before?.GrossProfit ?? 0, SheetLook.Total);
        rows.Section("Expenses", now.Expenses, before?.Expenses);
        rows.Amounts(now.Profit < 0 ? "Net loss" : "Net profit", now.Profit, before?.Profit ?? 0, SheetLook.Total);
        return new(Title, tags, ReportWords.Of(request.Days), rows.Columns, rows.Rows);
    }
}
