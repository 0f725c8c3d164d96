using ErpWeb.Identity.Roles;
using ErpWeb.Shared.Data;

namespace ErpWeb.Identity.Users;

/// <summary>A person of the context's tenant with his place in it. Memberships and sign-ins are global rows: nothing but this condition keeps them apart.</summary>
internal sealed class Member
{
    public required Membership Membership { get; init; }

    public required AppUser User { get; init; }

    public required Role Role { get; init; }

    public static IQueryable<Member> Of(ErpDbContext db) =>
        from membership in db.Memberships
        where membership.TenantId == db.TenantId
        join user in db.Users on membership.UserId equals user.Id
        join role in db.Roles on new { membership.TenantId, membership.RoleId } equals new { role.TenantId, RoleId = role.Id }
        select new Member { Membership = membership, User = user, Role = role };
}
