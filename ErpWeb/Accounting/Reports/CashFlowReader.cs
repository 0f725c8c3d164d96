using ErpWeb.Accounting.Balances;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Accounting.Reports;

/// <summary>Where money came from and where it went.</summary>
public sealed class CashFlowReader(TenantDb tenantDb, Books books) : IReport
{
    public string Key => "cash-flow";

    public string Title => "Cash flow";

    public string Purpose => "Where money came from and where it went";

    public string Icon => "wallet";

    public ReportChoices Choices => ReportChoices.Compare;

    public async Task<ReportPart?> ReadAsync(ReportRequest request, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.ReportView, ct);
        var accounts = await BalanceReader.AccountsAsync(db, ct);
        var flow = await FlowAsync(db, accounts, request.Days, ct);
        return new(Sheet(flow, request.Compared is { } compared ? await FlowAsync(db, accounts, compared, ct) : null, request));
    }

    private async Task<CashFlow> FlowAsync(ErpDbContext db, IReadOnlyList<AccountFacts> accounts, ReportDays asked, CancellationToken ct)
    {
        // Opening balances are no flow: they stand on the day before the books begin.
        var begin = (await books.ReadAsync(db, ct)).BeginsOn;
        var from = begin is { } first && !(asked.From > first) ? (first <= asked.To ? first : asked.From) : asked.From;
        var days = asked with { From = from };
        var opening = from is { } day ? await BalanceReader.UpToAsync(db, day.AddDays(-1), ct) : AccountSums.None;
        var within = (await BalanceReader.UpToAsync(db, days.To, ct)).Minus(opening);
        var money = accounts.Where(account => account.IsMoney).Select(account => account.Id).ToList();
        return CashFlow.Of(accounts, opening, within, money.Count == 0 ? AccountSums.None : await BalanceReader.AgainstMoneyAsync(db, days, money, ct));
    }

    private Sheet Sheet(CashFlow flow, CashFlow? before, ReportRequest request)
    {
        var rows = new StatementRows(request, before is null ? "Amount" : ReportWords.Short(request.Days), before is null ? null : ReportWords.Short(request.Compared!));
        rows.Amounts("Cash and bank at the beginning", flow.Opening, before?.Opening ?? 0, SheetLook.Total);
        rows.Section("Operating activities", flow.Operating, before?.Operating);
        rows.Section("Investing activities", flow.Investing, before?.Investing);
        rows.Section("Financing activities", flow.Financing, before?.Financing);
        rows.Amounts("Net change in cash and bank", flow.Net, before?.Net ?? 0, SheetLook.Subtotal);
        rows.Amounts("Cash and bank at the end", flow.Closing, before?.Closing ?? 0, SheetLook.Total);
        rows.Heading("Operating activities, from the profit");
        rows.Amounts("Profit of the days", flow.Profit, before?.Profit ?? 0, SheetLook.Plain, 1);
        rows.Accounts(flow.WorkingCapital, before?.WorkingCapital);
        if (flow.WithoutMoney != 0 || before is { WithoutMoney: not 0 })
            rows.Amounts("Depreciation and other changes without money", flow.WithoutMoney, before?.WithoutMoney ?? 0, SheetLook.Plain, 1);
        rows.Amounts("Total operating activities, from the profit", flow.FromProfit, before?.FromProfit ?? 0, SheetLook.Subtotal);
        return new(Title, "", ReportWords.Of(request.Days), rows.Columns, rows.Rows)
        {
            Proof = flow.Opening + flow.Net == flow.Closing ? (Wording)$"Beginning and net change make {IndianNumber.Rupees(flow.Closing)}, the money at the end." : null,
        };
    }
}
