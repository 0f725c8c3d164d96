using ErpWeb.Accounting.Balances;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Reports;

/// <summary>Every line of one account, with its balance after each.</summary>
public sealed class LedgerReader(TenantDb tenantDb) : IReport
{
    public string Key => "ledger";

    public string Title => "General ledger";

    public string Purpose => "Every line of one account with its running balance";

    public string Icon => "book-open";

    public ReportChoices Choices => ReportChoices.Account;

    public async Task<ReportPart?> ReadAsync(ReportRequest request, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.ReportView, ct);
        if (request.SubjectId is not { } id || (await BalanceReader.AccountsAsync(db, ct)).FirstOrDefault(account => account.Id == id) is not { } account)
            return null;
        var opening = request.Days.From is { } from ? (await BalanceReader.UpToAsync(db, from.AddDays(-1), ct, id)).Of(account) : default;
        var closing = (await BalanceReader.UpToAsync(db, request.Days.To, ct, id)).Of(account);
        var lines = db.JournalLines.AsNoTracking().Where(line => line.AccountId == id && line.Date <= request.Days.To);
        var (rows, next) = await LineRowsReader.ReadAsync(db, lines, request, opening, closing, ct);
        return new(new(Title, $"{account.Code} {account.Name}", ReportWords.Of(request.Days), LineRowsReader.Columns, rows), next);
    }
}
