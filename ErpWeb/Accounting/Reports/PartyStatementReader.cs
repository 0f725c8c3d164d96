using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Balances;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Reports;

/// <summary>The account of a customer or supplier: what was billed and paid, and what is owed after each.</summary>
public sealed class PartyStatementReader(TenantDb tenantDb, AccountRoles roles, ForeignLedger foreignLedger) : IReport
{
    private static readonly AccountRole[] Control = [AccountRole.Receivables, AccountRole.Payables, AccountRole.CustomerAdvances, AccountRole.SupplierAdvances];

    public string Key => "party";

    public string Title => "Statement of account";

    public string Purpose => "What a customer or supplier was billed and paid";

    public string Icon => "users";

    public ReportChoices Choices => ReportChoices.Party;

    public async Task<ReportPart?> ReadAsync(ReportRequest request, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.ReportView, ct);
        if (request.SubjectId is not { } id || await db.Parties.AsNoTracking().Where(party => party.Id == id).Select(party => party.Name).FirstOrDefaultAsync(ct) is not { } name)
            return null;
        var byRole = await roles.OfAsync(db, ct);
        List<Guid> control = [.. Control.Where(byRole.ContainsKey).Select(role => byRole[role])];
        var lines = db.JournalLines.AsNoTracking().Where(line => line.PartyId == id && control.Contains(line.AccountId) && line.Date <= request.Days.To);
        var opening = request.Days.From is { } from ? await SumsAsync(lines.Where(line => line.Date < from), ct) : default;
        var foreign = await foreignLedger.OfPartyAsync(db, id, ct);
        var (rows, next) = await LineRowsReader.ReadAsync(db, lines, request, opening, await SumsAsync(lines, ct), ct, foreign.Count > 0 ? foreign : null);
        return new(new(Title, name, ReportWords.Of(request.Days), [.. LineRowsReader.Columns, .. foreign.Count > 0 ? [new SheetColumn("In its currency")] : Array.Empty<SheetColumn>()], rows), next);
    }

    private static async Task<Sums> SumsAsync(IQueryable<JournalLine> lines, CancellationToken ct)
    {
        var sums = await lines.GroupBy(_ => 1).Select(all => new { Debit = all.Sum(line => line.Debit), Credit = all.Sum(line => line.Credit) }).FirstOrDefaultAsync(ct);
        return new(sums?.Debit ?? 0, sums?.Credit ?? 0);
    }
}
