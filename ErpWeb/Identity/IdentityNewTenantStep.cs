using ErpWeb.Identity.Roles;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity;

/// <summary>The roles of a new business, and the person who signs it up as its owner.</summary>
internal sealed class IdentityNewTenantStep(NewSignIn newSignIn, ILookupNormalizer normalizer) : INewTenantStep
{
    public Task<IReadOnlyList<Error>> CheckAsync(ErpDbContext db, SignUpDraft draft, Guid? owner, CancellationToken ct) => Task.FromResult<IReadOnlyList<Error>>(
        owner is null && PasswordRules.Fault(draft.Password, [draft.Email, draft.AdminName, draft.BusinessName]) is { } fault
            ? [new("identity.password_refused", fault, nameof(draft.Password))]
            : []);

    public async Task<IReadOnlyList<Error>> CheckLastAsync(ErpDbContext db, SignUpDraft draft, Guid? owner, CancellationToken ct)
    {
        var email = normalizer.NormalizeEmail(draft.Email);
        return owner is null && await db.Users.AnyAsync(user => user.NormalizedEmail == email, ct)
            ? [new("identity.email_taken", "This e-mail address already has a sign-in here. Sign in with it, or use another one.", nameof(draft.Email))]
            : [];
    }

    public void Apply(ErpDbContext db, NewTenant tenant)
    {
        var roles = BuiltInRoles.ForNewTenant(tenant.Draft.Industry);
        db.Roles.AddRange(roles);
        if (tenant.IsNewcomer)
        {
            var owner = newSignIn.Make(tenant.AdminId, tenant.Draft.AdminName, tenant.Draft.Email, tenant.Draft.Password);
            owner.MustChangePassword = tenant.Draft.MustChangePassword;
            db.Users.Add(owner);
        }
        var owners = roles.Single(role => role.BuiltIn is BuiltInRole.Owner);
        db.Log(PeopleInLog.Joined(tenant.AdminId, tenant.Draft.AdminName, tenant.Draft.Email, owners.Name));
        db.Memberships.Add(new Membership
        {
            UserId = tenant.AdminId,
            TenantId = tenant.Id,
            RoleId = owners.Id,
            JoinedAtUtc = tenant.AtUtc,
        });
    }
}
