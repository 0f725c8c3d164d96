using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Periods;

/// <summary>Somebody who works here.</summary>
public sealed record BookPerson(Guid Id, string Name);

/// <summary>A person let into closed days.</summary>
public sealed record UnlockRow(Guid Id, string UserName, BookArea? Area, DateTime UntilUtc, string Reason, string GivenBy);

/// <summary>What is closed, and who may pass.</summary>
public sealed record LockView(LockDraft Draft, IReadOnlyList<UnlockRow> Unlocks);

/// <summary>Reads the closed days and the people who may be let in.</summary>
public sealed class BookPeopleQueries(TenantDb tenantDb)
{
    public async Task<LockView> GetAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessView, ct);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var row = await db.BookLocks.AsNoTracking().SingleOrDefaultAsync(ct);
        var unlocks = await db.BookUnlocks.AsNoTracking().Where(unlock => unlock.UntilUtc > now && unlock.WithdrawnAtUtc == null).OrderBy(unlock => unlock.UntilUtc)
            .Select(unlock => new UnlockRow(unlock.Id, unlock.UserName, unlock.Area, unlock.UntilUtc, unlock.Reason, unlock.GivenBy)).ToListAsync(ct);
        return new(row is null ? new() : new()
        {
            All = row.ClosedThrough == default || row.ClosedThrough < row.BeginsOn ? null : row.ClosedThrough,
            Sales = row.SalesThrough,
            Purchases = row.PurchasesThrough,
            Stock = row.StockThrough,
            Accounts = row.AccountsThrough,
            Version = row.Version,
        }, unlocks);
    }

    /// <summary>Everybody, by name.</summary>
    public async Task<IReadOnlyList<BookPerson>> PeopleAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.PeriodUnlock, ct);
        return await People(db, userId: null).ToListAsync(ct);
    }

    /// <summary>Null for somebody who does not work here.</summary>
    public async Task<BookPerson?> FindAsync(Guid userId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.PeriodUnlock, ct);
        return await People(db, userId).FirstOrDefaultAsync(ct);
    }

    private static IQueryable<BookPerson> People(ErpDbContext db, Guid? userId) =>
        from membership in db.Memberships
        where membership.TenantId == db.TenantId && (userId == null || membership.UserId == userId)
        join user in db.Users on membership.UserId equals user.Id
        orderby user.DisplayName
        select new BookPerson(user.Id, user.DisplayName);
}
