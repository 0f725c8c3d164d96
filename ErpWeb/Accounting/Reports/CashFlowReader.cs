using ErpWeb.Accounting.Balances;
using ErpWeb.Accounting.Contracts;
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

    public async Task<ReportPart?> ReadAsync(ReportRequest request, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.ReportView, ct);
        var accounts = await BalanceReader.AccountsAsync(db, ct);
        // Opening balances are no flow: they stand on the day before the books begin.
        var begin = (await books.ReadAsync(db, ct)).BeginsOn;
        var from = begin is { } first && !(request.Days.From > first) ? (first <= request.Days.To ? first : request.Days.From) : request.Days.From;
        var days = request.Days with { From = from };
        var opening = from is { } day ? await BalanceReader.UpToAsync(db, day.AddDays(-1), ct) : AccountSums.None;
        var within = (await BalanceReader.UpToAsync(db, days.To, ct)).Minus(opening);
        var money = accounts.Where(account => account.IsMoney).Select(account => account.Id).ToList();
        var flow = CashFlow.Of(accounts, opening, within, money.Count == 0 ? AccountSums.None : await BalanceReader.AgainstMoneyAsync(db, days, money, ct));
        return new(Sheet(flow, request));
    }

    private Sheet Sheet(CashFlow flow, ReportRequest request)
    {
        var rows = new StatementRows(request, "Amount", null);
        rows.Amounts("Cash and bank at the beginning", flow.Opening, 0, SheetLook.Total);
        rows.Section("Operating activities", flow.Operating, null);
        rows.Section("Investing activities", flow.Investing, null);
        rows.Section("Financing activities", flow.Financing, null);
        rows.Amounts("Net change in cash and bank", flow.Net, 0, SheetLook.Subtotal);
        rows.Amounts("Cash and bank at the end", flow.Closing, 0, SheetLook.Total);
        rows.Heading("Operating activities, from the profit");
        rows.Amounts("Profit of the days", flow.Profit, 0, SheetLook.Plain, 1);
        foreach (var line in flow.WorkingCapital)
            rows.Amounts(line.Account.Name, line.Amount, 0, SheetLook.Plain, 1, ReportWords.Ledger(line.Account.Id, request));
        if (flow.WithoutMoney != 0)
            rows.Amounts("Depreciation and other changes without money", flow.WithoutMoney, 0, SheetLook.Plain, 1);
        rows.Amounts("Total operating activities, from the profit", flow.FromProfit, 0, SheetLook.Subtotal);
        return new(Title, "", ReportWords.Of(request.Days), rows.Columns, rows.Rows)
        {
            Proof = flow.Opening + flow.Net == flow.Closing ? $"Beginning and net change make {IndianNumber.Rupees(flow.Closing)}, the money at the end." : null,
        };
    }
}
