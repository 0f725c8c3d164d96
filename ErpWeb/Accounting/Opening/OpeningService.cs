using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Opening;

/// <summary>Opening balances of accounts. They may be entered again as long as nothing after them is closed.</summary>
public sealed class OpeningService(TenantDb tenantDb, JournalPoster poster, DocumentNumbers numbers, AccountRoles roles, OpeningDay opening)
{
    /// <summary>Accounts that follow documents or goods, and the one that takes the difference.</summary>
    private static readonly AccountRole[] NotTyped =
    [
        AccountRole.Receivables, AccountRole.Payables, AccountRole.CustomerAdvances, AccountRole.SupplierAdvances, AccountRole.Stock, AccountRole.StockInTransit,
        AccountRole.StockWithWorkers, AccountRole.StockDelivered, AccountRole.GoodsReceivedNotBilled, AccountRole.OpeningEquity,
    ];

    public async Task<OpeningView> ReadAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalPost, ct);
        var date = await opening.DateAsync(db, ct);
        var journal = await FindAsync(db, ct);
        var posted = journal is null ? [] : await (
            from entry in db.JournalEntries
            where entry.SourceId == journal.Id && entry.ReversesEntryId == null
            join line in db.JournalLines on new { entry.TenantId, EntryId = entry.Id } equals new { line.TenantId, line.EntryId }
            select new { line.AccountId, line.Debit, line.Credit }).ToDictionaryAsync(line => line.AccountId, ct);
        var accounts = await AccountReader.Choices(db.Accounts.AsNoTracking().Where(account => account.IsActive && !NotTyped.Contains(account.Role)).OrderBy(account => account.Code)).ToListAsync(ct);
        var lines = accounts.Select(account => new OpeningLine
        {
            Account = account,
            Debit = posted.GetValueOrDefault(account.Id)?.Debit is > 0 and var debit ? debit : null,
            Credit = posted.GetValueOrDefault(account.Id)?.Credit is > 0 and var credit ? credit : null,
        });
        return new(date, new() { Lines = [.. lines] }, await opening.ClosedAsync(db, date, ct));
    }

    /// <summary>Posts the balances instead of those posted before; the difference goes to opening balance equity.</summary>
    public async Task<Result<PostedJournal>> PostAsync(OpeningDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalPost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await JournalService.FindPostedAsync(db, draft.Id, ct) is { } first)
            return first;
        var date = await opening.DateAsync(db, ct);
        if (await opening.ClosedAsync(db, date, ct) is { } closed)
            return closed;
        var lines = draft.Lines.Where(line => line.Debit > 0 || line.Credit > 0).ToList();
        if (await CheckAsync(db, draft, lines, ct) is { Count: > 0 } errors)
            return errors;

        var number = await numbers.TakeAsync(db, NumberedDocument.Journal, date, ct);
        if (await JournalService.FindPostedAsync(db, draft.Id, ct) is { } posted)
            return posted;
        if (await FindAsync(db, ct) is { } before && await JournalService.MarkCancelledAsync(db, before.Id, "Entered again", ct))
            await poster.ReverseAsync(db, before, "Entered again", ct);
        await opening.FixBeginAsync(db, date.AddDays(1), ct);
        var voucher = new VoucherDraft { Id = draft.Id, Kind = JournalKind.Opening, Date = date, Narration = "Opening balances", Lines = [.. lines.Select(line => Line(line.Account!.Id, (line.Debit ?? 0) - (line.Credit ?? 0)))] };
        if (voucher.Difference != 0)
            voucher.Lines.Add(Line((await roles.OfAsync(db, ct))[AccountRole.OpeningEquity], -voucher.Difference));
        var journal = await poster.WriteAsync(db, voucher, number, ct);
        await write.CommitAsync(ct);
        return new PostedJournal(journal.Id, journal.Number);
    }

    private static async Task<List<Error>> CheckAsync(ErpDbContext db, OpeningDraft draft, List<OpeningLine> lines, CancellationToken ct)
    {
        var known = await AccountReader.Choices(db.Accounts.AsNoTracking()).ToDictionaryAsync(account => account.Id, ct);
        List<Error> errors = [];
        if (lines.Count == 0)
            errors.Add(new("accounting.opening.empty", "Enter the balance of at least one account."));
        foreach (var line in lines)
        {
            var path = $"Lines[{draft.Lines.IndexOf(line)}].{nameof(line.Debit)}";
            if (line.Account is null || !known.TryGetValue(line.Account.Id, out var account) || NotTyped.Contains(account.Role))
                errors.Add(new("accounting.opening.account", "The balance of this account is not entered here.", path));
            if (line.Debit > 0 == line.Credit > 0 || !Rounding.Fits(line.Debit ?? 0, 2) || !Rounding.Fits(line.Credit ?? 0, 2))
                errors.Add(new("accounting.journal.amount", "Enter a debit or a credit, in rupees and paise.", path));
        }
        if (lines.GroupBy(line => line.Account?.Id).Any(account => account.Count() > 1))
            errors.Add(new("accounting.opening.twice", "An account stands here twice."));
        return errors;
    }

    private static VoucherLine Line(Guid accountId, decimal debit) => new() { AccountId = accountId, Debit = debit > 0 ? debit : null, Credit = debit < 0 ? -debit : null };

    private static Task<Journal?> FindAsync(ErpDbContext db, CancellationToken ct) =>
        db.Journals.AsNoTracking().FirstOrDefaultAsync(journal => journal.Kind == JournalKind.Opening && journal.Status == JournalStatus.Posted, ct);
}
