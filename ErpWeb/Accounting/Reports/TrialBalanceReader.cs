using ErpWeb.Accounting.Balances;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Accounting.Reports;

/// <summary>Opening balance, what was posted, and closing balance of every account.</summary>
public sealed class TrialBalanceReader(TenantDb tenantDb) : IReport
{
    public string Key => "trial-balance";

    public string Title => "Trial balance";

    public string Purpose => "Opening, debit, credit and closing of every account";

    public string Icon => "scale";

    public ReportChoices Choices => ReportChoices.Compare;

    public async Task<ReportPart?> ReadAsync(ReportRequest request, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.ReportView, ct);
        var accounts = await BalanceReader.AccountsAsync(db, ct);
        var closing = await BalanceReader.UpToAsync(db, request.Days.To, ct);
        var opening = request.Days.From is { } from ? await BalanceReader.UpToAsync(db, from.AddDays(-1), ct) : AccountSums.None;
        var before = request.Compared is { } compared ? await BalanceReader.UpToAsync(db, compared.To, ct) : null;
        return new(Sheet(accounts, opening, closing, before, request));
    }

    private Sheet Sheet(IReadOnlyList<AccountFacts> accounts, AccountSums opening, AccountSums closing, AccountSums? before, ReportRequest request)
    {
        object?[] Before(decimal? net) => before is null ? [] : [net];
        var shown = accounts.Where(account => closing.Of(account) != default || before?.Of(account) is { } earlier && earlier != default).ToList();
        var rows = new List<SheetRow>();
        foreach (var group in shown.GroupBy(account => account.Group))
        {
            rows.Add(new([ReportWords.Of(group.Key), null, null, null, null, null, .. Before(null)]) { Look = SheetLook.Heading });
            rows.AddRange(group.Select(account => new SheetRow([.. Cells(account, opening.Of(account), closing.Of(account)), .. Before(before?.Of(account).Net)]) { Indent = 1, Href = ReportWords.Ledger(account.Id, request) }));
        }
        var within = closing.Minus(opening);
        var (debit, credit) = (shown.Sum(account => within.Of(account).Debit), shown.Sum(account => within.Of(account).Credit));
        var balances = shown.Select(account => closing.Of(account).Net).ToList();
        var (debits, credits) = (balances.Where(net => net > 0).Sum(), -balances.Where(net => net < 0).Sum());
        rows.Add(new(["Total", null, shown.Sum(account => opening.Of(account).Net), debit, credit, balances.Sum(), .. Before(before is null ? null : shown.Sum(account => before.Of(account).Net))]) { Look = SheetLook.Total });
        return new(Title, "", ReportWords.Of(request.Days),
        [
            new("Account", Place: SheetPlace.Main), new("Code", Place: SheetPlace.Hidden), new("Opening", SheetColumnKind.Sides), new("Debit", SheetColumnKind.Amount),
            new("Credit", SheetColumnKind.Amount), new("Closing", SheetColumnKind.Sides, SheetPlace.End),
            .. before is null ? Array.Empty<SheetColumn>() : [new($"Closing {ReportWords.Short(request.Compared!)}", SheetColumnKind.Sides)],
        ], rows)
        {
            Proof = debits == credits
                ? (Wording)$"Debit balances of {IndianNumber.Rupees(debits)} equal the credit balances."
                : (Wording)$"Debit balances of {IndianNumber.Rupees(debits)} differ from credit balances of {IndianNumber.Rupees(credits)}.",
        };
    }

    private static object?[] Cells(AccountFacts account, Sums opening, Sums closing)
    {
        var within = closing - opening;
        return [account.Name, account.Code, opening.Net, OrNothing(within.Debit), OrNothing(within.Credit), closing.Net];
    }

    private static object? OrNothing(decimal amount) => amount == 0 ? null : amount;
}
