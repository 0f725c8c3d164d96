using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Contracts;

/// <summary>A person who works in the business.</summary>
public sealed record MemberName(Guid Id, string Name);

/// <summary>Reads the names of people who work in the business, in the caller's context. It asks no right: the service that calls it does.</summary>
public sealed class MemberNamesReader
{
    /// <summary>Everybody who is active, by name.</summary>
    public async Task<IReadOnlyList<MemberName>> ActiveAsync(ErpDbContext db, CancellationToken ct) =>
        await Member.Of(db).AsNoTracking().Where(member => member.Membership.DeactivatedAtUtc == null).OrderBy(member => member.User.DisplayName)
            .Select(member => new MemberName(member.User.Id, member.User.DisplayName)).ToListAsync(ct);

    /// <summary>The name of somebody who works or worked here; null for others.</summary>
    public Task<string?> FindAsync(ErpDbContext db, Guid userId, CancellationToken ct) =>
        Member.Of(db).AsNoTracking().Where(member => member.User.Id == userId).Select(member => (string?)member.User.DisplayName).FirstOrDefaultAsync(ct);
}
