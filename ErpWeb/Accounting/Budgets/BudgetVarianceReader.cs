using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Balances;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Reports;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Budgets;

/// <summary>What was earned and spent beside what was meant to be, up to today.</summary>
public sealed class BudgetVarianceReader(TenantDb tenantDb) : IReport
{
    public string Key => "budget";

    public string Title => "Budget and actual";

    public string Purpose => "What was spent and earned beside the budget";

    public string Icon => "sliders-horizontal";

    public ReportChoices Choices => ReportChoices.Tags;

    public async Task<ReportPart?> ReadAsync(ReportRequest request, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.ReportView, ct);
        var days = new ReportDays(request.Days.From ?? FinancialYear.From(request.AsOf).First, request.AsOf);
        if (days.From > days.To)
            days = days with { To = days.From!.Value };
        var accounts = (await BalanceReader.AccountsAsync(db, ct)).Where(account => account.IsOfProfit).ToList();
        var actual = request.IsTagged ? await BalanceReader.TaggedAsync(db, days, request.CostCentreId, request.ProjectId, ct) : await BalanceReader.ProfitWithinAsync(db, days, ct);
        var budgets = await BudgetsAsync(db, days, request.CostCentreId ?? request.ProjectId, ct);
        var rows = new List<SheetRow>();
        foreach (var group in accounts.GroupBy(account => account.Group))
        {
            var sign = group.Key is AccountGroup.Income ? -1 : 1;
            var shown = group.Select(account => (Account: account, Budget: budgets.GetValueOrDefault(account.Id), Actual: sign * actual.Of(account).Net)).Where(line => line.Budget != 0 || line.Actual != 0).ToList();
            if (shown.Count == 0)
                continue;
            rows.Add(new(ReportWords.Of(group.Key), null, null, null) { Look = SheetLook.Heading });
            rows.AddRange(shown.Select(line => new SheetRow(line.Account.Name, line.Budget, line.Actual, Left(line.Budget, line.Actual)) { Indent = 1, Href = ReportWords.Ledger(line.Account.Id, request) }));
            var (budget, sum) = (shown.Sum(line => line.Budget), shown.Sum(line => line.Actual));
            rows.Add(new(ReportWords.Total(ReportWords.Of(group.Key)), budget, sum, Left(budget, sum)) { Look = SheetLook.Subtotal });

            // Above zero is good news: more earned, or less spent.
            decimal Left(decimal planned, decimal done) => sign * (planned - done);
        }
        var tags = request.IsTagged ? await TagNamesReader.ReadAsync(db, request, ct) : "";
        return new(new(Title, tags, ReportWords.Of(days),
            [new("Account", Place: SheetPlace.Main), new("Budget", SheetColumnKind.Amount), new("Actual", SheetColumnKind.Amount, SheetPlace.End), new("Better by", SheetColumnKind.Amount)], rows));
    }

    private static async Task<Dictionary<Guid, decimal>> BudgetsAsync(ErpDbContext db, ReportDays days, Guid? tagId, CancellationToken ct)
    {
        var (first, last) = (FinancialYear.From(days.From!.Value).StartYear, FinancialYear.From(days.To).StartYear);
        var budgets = await db.Budgets.AsNoTracking().Where(budget => budget.StartYear >= first && budget.StartYear <= last && budget.TagId == tagId).ToListAsync(ct);
        return budgets.GroupBy(budget => budget.AccountId).ToDictionary(group => group.Key, group => group.Sum(budget => Within(budget, days)));
    }

    /// <summary>The share of the months that lies within the days; a part of a month counts by its days.</summary>
    internal static decimal Within(Budget budget, ReportDays days) => budget.ToMonths().Index().Sum(month =>
    {
        var whole = DateRange.Month(new FinancialYear(budget.StartYear).First.AddMonths(month.Index));
        var (from, to) = (days.From > whole.From ? days.From.Value : whole.From, days.To < whole.To ? days.To : whole.To);
        return from > to ? 0 : from == whole.From && to == whole.To ? month.Item : Rounding.Money(month.Item * new DateRange(from, to).Days / whole.Days);
    });
}
