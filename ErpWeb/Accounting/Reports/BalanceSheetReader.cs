using ErpWeb.Accounting.Balances;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Accounting.Reports;

/// <summary>What the business owns and owes at the end of a day.</summary>
public sealed class BalanceSheetReader(TenantDb tenantDb) : IReport
{
    public string Key => "balance-sheet";

    public string Title => "Balance sheet";

    public string Purpose => "What the business owns and owes, by Schedule III";

    public string Icon => "landmark";

    public ReportChoices Choices => ReportChoices.Compare;

    public async Task<ReportPart?> ReadAsync(ReportRequest request, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.ReportView, ct);
        var accounts = await BalanceReader.AccountsAsync(db, ct);
        var now = await OfAsync(db, accounts, request.AsOf, ct);
        var before = request.Compared is { } compared ? await OfAsync(db, accounts, compared.To, ct) : null;
        return new(Sheet(now, before, request));
    }

    internal static async Task<BalanceSheet> OfAsync(ErpDbContext db, IReadOnlyList<AccountFacts> accounts, DateOnly day, CancellationToken ct)
    {
        var upTo = await BalanceReader.UpToAsync(db, day, ct);
        var before = await BalanceReader.UpToAsync(db, FinancialYear.From(day).First.AddDays(-1), ct);
        return BalanceSheet.Of(accounts, upTo, upTo.Minus(before));
    }

    private Sheet Sheet(BalanceSheet now, BalanceSheet? before, ReportRequest request)
    {
        var rows = new StatementRows(request, before is null ? "Amount" : ReportWords.AsOf(request.AsOf), before is null ? null : ReportWords.AsOf(request.Compared!.To));
        rows.Section("Equity", now.Equity, before?.Equity,
            ("Profit of earlier years, not yet moved", now.EarlierProfit, before?.EarlierProfit ?? 0),
            ("Profit of the year", now.Profit, before?.Profit ?? 0));
        rows.Section("Non-current liabilities", now.NonCurrentLiabilities, before?.NonCurrentLiabilities);
        rows.Section("Current liabilities", now.CurrentLiabilities, before?.CurrentLiabilities);
        rows.Amounts("Equity and liabilities", now.EquityAndLiabilities, before?.EquityAndLiabilities ?? 0, SheetLook.Total);
        rows.Section("Non-current assets", now.NonCurrentAssets, before?.NonCurrentAssets);
        rows.Section("Current assets", now.CurrentAssets, before?.CurrentAssets);
        rows.Amounts("Assets", now.Assets, before?.Assets ?? 0, SheetLook.Total);
        return new(Title, "", ReportWords.AsOf(request.AsOf), rows.Columns, rows.Rows)
        {
            Proof = now.Assets == now.EquityAndLiabilities
                ? (Wording)$"Assets of {IndianNumber.Rupees(now.Assets)} equal equity and liabilities."
                : (Wording)$"Assets of {IndianNumber.Rupees(now.Assets)} differ from equity and liabilities of {IndianNumber.Rupees(now.EquityAndLiabilities)}.",
        };
    }
}
