using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Users;

/// <summary>Reads who works here.</summary>
public sealed class PeopleQueries(TenantDb tenantDb, TenantContext tenant, PermissionCatalogue catalogue)
{
    /// <summary>One page by name. The total is counted for the first page only.</summary>
    public async Task<PageOf<PersonRow>> PageAsync(PersonFilter filter, string? cursor = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(IdentityPermissions.UserView, ct);
        var people = Filtered(db, filter);
        var total = cursor is null ? await people.CountAsync(ct) : (int?)null;
        if (NameCursor.Parse(cursor) is { } after)
            people = people.Where(member => string.Compare(member.User.DisplayName, after.Name) > 0 || (member.User.DisplayName == after.Name && member.User.Id > after.Id));
        var found = await people
            .OrderBy(member => member.User.DisplayName).ThenBy(member => member.User.Id)
            .Take(size + 1)
            .Select(member => new
            {
                member.User.Id,
                member.User.DisplayName,
                SignInName = member.User.Email ?? member.User.UserName ?? "",
                member.Role,
                IsActive = member.Membership.DeactivatedAtUtc == null,
                member.Membership.Version,
                LastSeen = db.Sessions.Where(session => session.UserId == member.User.Id).Max(session => (DateTime?)session.LastSeenAtUtc),
            })
            .ToListAsync(ct);
        var page = found.Take(size).ToList();
        var next = found.Count > size ? new NameCursor(page[^1].DisplayName, page[^1].Id).ToString() : null;
        return new([.. page.Select(person =>
        {
            var rights = person.Role.RightsIn(catalogue);
            var isSelf = person.Id == tenant.Actor.UserId;
            return new PersonRow(
                person.Id, person.DisplayName, person.SignInName, person.Role.Id, person.Role.Name, rights.OwnRecordsOnly,
                person.IsActive, isSelf, tenant.Rights.Allows(IdentityPermissions.UserManage) && tenant.Rights.Covers(rights), person.LastSeen, person.Version);
        })], next, total);
    }

    /// <summary>One person; null when he does not work here.</summary>
    public async Task<PersonRow?> FindAsync(Guid userId, CancellationToken ct = default) =>
        (await PageAsync(new(UserId: userId), size: 1, ct: ct)).Rows.SingleOrDefault();

    private static IQueryable<Member> Filtered(ErpDbContext db, PersonFilter filter)
    {
        var people = Member.Of(db).AsNoTracking();
        if (filter.UserId is { } userId)
            people = people.Where(member => member.User.Id == userId);
        if (filter.IsActive is { } isActive)
            people = people.Where(member => member.Membership.DeactivatedAtUtc == null == isActive);
        foreach (var word in SearchWords.Of(filter.Search))
        {
            var upper = word.ToUpperInvariant();
            // PostgreSQL looks for a part of a text only in a collation where different texts are never equal; names have the other kind.
            people = db.Database.IsNpgsql()
                ? people.Where(member => EF.Functions.Collate(member.User.DisplayName, "und-x-icu").ToLower().Contains(word) || member.User.NormalizedUserName!.Contains(upper) || member.User.NormalizedEmail!.Contains(upper))
                : people.Where(member => member.User.DisplayName.ToLower().Contains(word) || member.User.NormalizedUserName!.Contains(upper) || member.User.NormalizedEmail!.Contains(upper));
        }
        return people;
    }
}
