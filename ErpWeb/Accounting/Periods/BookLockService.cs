using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Periods;

/// <summary>Closes days of the books, opens them again, and lets single persons in for a while.</summary>
public sealed class BookLockService(TenantDb tenantDb, TenantContext tenant, BookPeopleQueries people, IndiaClock clock)
{
    private const int MostHours = 168;

    public async Task<Result> SaveAsync(LockDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.PeriodLock, ct);
        var row = await db.BookLocks.SingleOrDefaultAsync(ct);
        if ((row?.Version ?? -1) != draft.Version)
            return new Error("accounting.books.changed", "Somebody else changed the closed days meanwhile. Open the page again.");
        if (Check(draft, row) is { Count: > 0 } errors)
            return errors;
        row ??= db.BookLocks.Add(new()).Entity;
        row.ClosedThrough = draft.All ?? row.BeginsOn?.AddDays(-1) ?? default;
        (row.SalesThrough, row.PurchasesThrough, row.StockThrough, row.AccountsThrough) = (draft.Sales, draft.Purchases, draft.Stock, draft.Accounts);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    public async Task<Result> UnlockAsync(UnlockDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.PeriodUnlock, ct);
        List<Error> errors = [];
        var reason = PlainText.Of(draft.Reason);
        var person = draft.PersonId is { } id ? await people.FindAsync(id, ct) : null;
        if (person is null)
            errors.Add(new("accounting.unlock.person", "Choose the person.", nameof(draft.PersonId)));
        if (draft.Hours is < 1 or > MostHours)
            errors.Add(new("accounting.unlock.hours", $"Enter 1 to {MostHours} hours.", nameof(draft.Hours)));
        if (reason.Length is 0 or > BookUnlock.ReasonMaxLength)
            errors.Add(new("accounting.unlock.reason", $"Say why, in at most {BookUnlock.ReasonMaxLength} characters.", nameof(draft.Reason)));
        if (errors.Count > 0)
            return errors;
        db.BookUnlocks.Add(new()
        {
            Id = Ids.New(),
            UserId = person!.Id,
            UserName = person.Name,
            Area = draft.Area,
            UntilUtc = db.Clock.GetUtcNow().UtcDateTime.AddHours(draft.Hours),
            Reason = reason,
            GivenBy = db.Actor.Name,
        });
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    /// <summary>Ends it before its time.</summary>
    public async Task<Result> WithdrawAsync(Guid unlockId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.PeriodUnlock, ct);
        if (await db.BookUnlocks.SingleOrDefaultAsync(unlock => unlock.Id == unlockId, ct) is not { WithdrawnAtUtc: null } unlock)
            return new Error("accounting.unlock.not_found", "This is over already.");
        unlock.WithdrawnAtUtc = db.Clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    private List<Error> Check(LockDraft draft, BookLock? row)
    {
        var errors = draft.Days.Where(day => day.Day > clock.Today)
            .Select(day => new Error("accounting.books.close_future", "A day that has not come yet cannot be closed.", day.Field)).ToList();
        if (draft.All < row?.BeginsOn?.AddDays(-1))
            errors.Add(new("accounting.books.before_begin", "What is before the beginning of the books stays closed.", nameof(draft.All)));
        if (row is not null && !tenant.Rights.Allows(AccountingPermissions.PeriodUnlock) && Reopened(draft, row))
            errors.Add(new("accounting.books.reopen", "Opening closed days again needs the right to let persons in."));
        return errors;
    }

    private static bool Reopened(LockDraft draft, BookLock row) =>
        (draft.All ?? row.BeginsOn?.AddDays(-1) ?? default) < row.ClosedThrough || IsEarlier(draft.Sales, row.SalesThrough) || IsEarlier(draft.Purchases, row.PurchasesThrough)
        || IsEarlier(draft.Stock, row.StockThrough) || IsEarlier(draft.Accounts, row.AccountsThrough);

    private static bool IsEarlier(DateOnly? day, DateOnly? before) => before is not null && (day is null || day < before);
}
