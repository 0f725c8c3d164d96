using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Users;

/// <summary>Everybody who works in a business stands in its edit log. Founders of earlier versions, of whom it said nothing, are entered as they are found.</summary>
internal sealed class PeopleInLog : ITenantNeeds
{
    public const string State = "State", Role = "Role", Active = "Active", Deactivated = "Deactivated";

    public IEnumerable<string> Names => ["people in the log"];

    public static LoggedChange Joined(Guid userId, string name, string email, string role) =>
        LoggedChange.Of("Created", Membership.LogName, userId, ("Name", null, name), ("Email", null, email), (Role, null, role));

    public async Task AddMissingAsync(ErpDbContext db, CancellationToken ct)
    {
        var known = await db.EditLog.Where(entry => entry.EntityType == Membership.LogName && entry.Action == "Created").Select(entry => entry.EntityId).ToHashSetAsync(ct);
        foreach (var member in await Member.Of(db).AsNoTracking().ToListAsync(ct))
        {
            if (!known.Add(member.User.Id))
                continue;
            db.Log(Joined(member.User.Id, member.User.DisplayName, member.User.Email ?? "", member.Role.Name));
            if (member.Membership.DeactivatedAtUtc is not null)
                db.Log(LoggedChange.Of("Changed", Membership.LogName, member.User.Id, (State, Active, Deactivated)));
        }
    }
}
