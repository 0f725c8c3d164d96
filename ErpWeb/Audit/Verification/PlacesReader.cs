using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Audit.Verification;

/// <summary>Somebody's place in a business as the database has it.</summary>
internal sealed class PlaceRow
{
    public Guid PersonId { get; init; }
    public string Role { get; init; } = "";
    public bool IsActive { get; init; }
}

/// <summary>Everybody who works in the tenant of the context. Memberships are global rows: nothing but this condition keeps them apart.</summary>
internal static class PlacesReader
{
    public static IQueryable<PlaceRow> All(ErpDbContext db) =>
        from membership in db.Memberships.AsNoTracking()
        where membership.TenantId == db.TenantId
        join role in db.Roles on new { membership.TenantId, membership.RoleId } equals new { role.TenantId, RoleId = role.Id }
        select new PlaceRow { PersonId = membership.UserId, Role = role.Name, IsActive = membership.DeactivatedAtUtc == null };
}
