using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.SignUp;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tenancy.Contracts;

/// <summary>
/// Signs up a business: tenant, administrator, roles, accounts, series, rates and looks in one transaction.
/// Each module adds its own rows through <see cref="INewTenantStep"/>.
/// </summary>
public sealed class TenantSignUpService(ErpDbContextPool pool, IEnumerable<INewTenantStep> steps, TimeProvider clock)
{
    private const int Attempts = 3;

    /// <param name="draft">What was typed.</param>
    /// <param name="origin">Where it came from, for the edit log.</param>
    /// <param name="owner">The sign-in of a person who registers one more business; the draft has his name and e-mail address then. Null for a newcomer.</param>
    /// <returns>The new tenant, or every reason why not, each at its field.</returns>
    public async Task<Result<NewTenant>> SignUpAsync(SignUpDraft draft, string origin, Guid? owner = null, CancellationToken ct = default)
    {
        var tidy = SignUpRules.Tidy(draft);
        for (var attempt = 1; ; attempt++)
        {
            if (await CheckAsync(tidy, owner, ct) is { Count: > 0 } errors)
                return Result.Failure(errors);
            try
            {
                return await CreateAsync(tidy, origin, owner, ct);
            }
            catch (DbUpdateException fault) when (attempt < Attempts && fault.IsOutrun())
            {
                // Someone else took the name, the e-mail or the slug between check and save: the check now says which.
            }
        }
    }

    private async Task<IReadOnlyList<Error>> CheckAsync(SignUpDraft draft, Guid? owner, CancellationToken ct)
    {
        var errors = SignUpRules.Check(draft).ToList();
        await using var db = await pool.RentAsync(ct);
        var name = TenantNames.Normalize(draft.BusinessName);
        if (await db.Tenants.AnyAsync(tenant => tenant.NormalizedName == name, ct))
            errors.Add(SignUpRules.NameTaken);
        foreach (var step in steps)
            errors.AddRange(await step.CheckAsync(db, draft, owner, ct));
        foreach (var step in steps.Where(_ => errors.Count == 0))
            errors.AddRange(await step.CheckLastAsync(db, draft, owner, ct));
        return errors;
    }

    private async Task<NewTenant> CreateAsync(SignUpDraft draft, string origin, Guid? owner, CancellationToken ct)
    {
        var tenant = new NewTenant(Ids.New(), owner ?? Ids.New(), draft, clock.GetUtcNow().UtcDateTime, IsNewcomer: owner is null);
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenant.Id, new Actor(tenant.AdminId, draft.AdminName, origin), clock);
        var slug = TenantNames.Slug(draft.BusinessName);
        var taken = await db.Tenants.Where(other => other.Slug.StartsWith(slug)).Select(other => other.Slug).ToHashSetAsync(ct);
        db.Tenants.Add(new Tenant
        {
            Id = tenant.Id,
            Name = draft.BusinessName,
            NormalizedName = TenantNames.Normalize(draft.BusinessName),
            Slug = TenantNames.FreeSlug(slug, taken),
            Industry = draft.Industry,
            CreatedAtUtc = tenant.AtUtc,
        });
        foreach (var step in steps)
            step.Apply(db, tenant);
        db.Outbox.Add(OutboxMessage.For(db, TenantEvents.Tenant, tenant.Id));
        await db.SaveChangesAsync(ct);
        return tenant;
    }
}
