using ErpWeb.Accounting.Balances;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Budgets;

/// <summary>The budget of one account as it is typed: twelve months, April first.</summary>
public sealed class BudgetDraft
{
    public int StartYear { get; set; }
    public Guid AccountId { get; set; }
    public string AccountName { get; set; } = "";
    public Guid? TagId { get; set; }
    public decimal?[] Months { get; set; } = new decimal?[12];
    /// <summary>-1 for a new one.</summary>
    public int Version { get; set; } = -1;

    /// <summary>Puts a year's amount evenly on the months; what does not divide goes to March.</summary>
    public void Spread(decimal year)
    {
        var month = Rounding.To(year / 12, 0);
        for (var index = 0; index < 11; index++)
            Months[index] = month;
        Months[11] = year - 11 * month;
    }
}

/// <summary>An account with its budget.</summary>
public sealed record BudgetRow(AccountFacts Account, BudgetDraft Draft)
{
    public decimal Total => Draft.Months.Sum() ?? 0;
}

/// <summary>Budgets of income and expense accounts.</summary>
public sealed class BudgetService(TenantDb tenantDb)
{
    public async Task<IReadOnlyList<BudgetRow>> ListAsync(int startYear, Guid? tagId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.ReportView, ct);
        var accounts = await BalanceReader.AccountsAsync(db, ct);
        var budgets = await db.Budgets.AsNoTracking().Where(budget => budget.StartYear == startYear && budget.TagId == tagId).ToDictionaryAsync(budget => budget.AccountId, ct);
        return [.. from account in accounts
                   where account.IsOfProfit && (account.IsActive || budgets.ContainsKey(account.Id))
                   let budget = budgets.GetValueOrDefault(account.Id)
                   select new BudgetRow(account, new()
                   {
                       StartYear = startYear,
                       AccountId = account.Id,
                       AccountName = account.Name,
                       TagId = tagId,
                       Months = budget?.ToMonths().Select(amount => (decimal?)amount).ToArray() ?? new decimal?[12],
                       Version = budget?.Version ?? -1,
                   })];
    }

    public async Task<Result> SaveAsync(BudgetDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.BudgetEdit, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (draft.Months.Length != 12 || draft.Months.Any(amount => amount is < 0 or > 99_999_999_999m || !Rounding.Fits(amount ?? 0, 2)))
            return new Error("accounting.budget.amount", "Enter amounts in rupees and paise, none below zero.");
        if (!(await BalanceReader.AccountsAsync(db, ct)).Any(account => account.Id == draft.AccountId && account.IsOfProfit))
            return new Error("accounting.budget.account", "Budgets are made for income and expense accounts.");
        if (draft.TagId is { } tag && !await db.Tags.AnyAsync(row => row.Id == tag, ct))
            return new Error("accounting.journal.tag_unknown", "This cost centre or project does not exist.");
        var budget = await db.Budgets.FirstOrDefaultAsync(row => row.StartYear == draft.StartYear && row.AccountId == draft.AccountId && row.TagId == draft.TagId, ct);
        if ((budget?.Version ?? -1) != draft.Version)
            return new Error("accounting.budget.changed", "Somebody else changed this budget meanwhile. Open it again.");
        budget ??= db.Budgets.Add(new() { Id = Ids.New(), StartYear = draft.StartYear, AccountId = draft.AccountId, TagId = draft.TagId }).Entity;
        budget.SetMonths([.. draft.Months.Select(amount => amount ?? 0)]);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }
}
