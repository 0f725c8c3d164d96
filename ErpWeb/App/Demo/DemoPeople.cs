using System.Security.Cryptography;
using ErpWeb.Billing.Invoices;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.App.Demo;

/// <summary>Somebody who works in a demonstration business and sells.</summary>
internal sealed record DemoPerson(string Name, string Email, BuiltInRole Role);

/// <summary>Hires the people who sell. Nobody knows their passwords: only the owner's sign-in is on offer.</summary>
internal static class DemoPeople
{
    public static async Task<IReadOnlyList<SalespersonFacts>> WriteAsync(ErpDbContext db, DemoBusiness business, NewSignIn signIns, CancellationToken ct)
    {
        var roles = await db.Roles.Where(role => role.BuiltIn != null).ToDictionaryAsync(role => role.BuiltIn!.Value, role => role.Id, ct);
        List<SalespersonFacts> hired = [];
        foreach (var person in business.People)
        {
            var user = signIns.Make(Ids.New(), person.Name, person.Email, RandomNumberGenerator.GetHexString(40));
            db.Users.Add(user);
            db.Memberships.Add(new() { UserId = user.Id, TenantId = db.TenantId, RoleId = roles[person.Role], JoinedAtUtc = db.Clock.GetUtcNow().UtcDateTime });
            hired.Add(new(user.Id, user.DisplayName));
        }
        await db.SaveChangesAsync(ct);
        return hired;
    }
}
