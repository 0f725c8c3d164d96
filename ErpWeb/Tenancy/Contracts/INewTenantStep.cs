using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tenancy.Contracts;

/// <summary>A module's part in signing up a business: what every tenant starts with.</summary>
public interface INewTenantStep
{
    /// <summary>Reasons why the sign-up cannot be accepted, such as a taken e-mail; none by default.</summary>
    /// <param name="owner">The sign-in of somebody who is known already and registers one more business; null for a newcomer.</param>
    Task<IReadOnlyList<Error>> CheckAsync(ErpDbContext db, SignUpDraft draft, Guid? owner, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Error>>([]);

    /// <summary>The same, of what must not be told to somebody who only asks: looked at when nothing else stands in the way.</summary>
    Task<IReadOnlyList<Error>> CheckLastAsync(ErpDbContext db, SignUpDraft draft, Guid? owner, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Error>>([]);

    /// <summary>Adds rows to the context. The sign-up saves the rows of all steps at once, so a step never saves by itself.</summary>
    void Apply(ErpDbContext db, NewTenant tenant);
}

/// <summary>The business being signed up, its ids already chosen.</summary>
/// <param name="Id">The new tenant.</param>
/// <param name="AdminId">The person who signs it up.</param>
/// <param name="Draft">What was typed, checked and tidied.</param>
/// <param name="AtUtc">The moment of the sign-up.</param>
/// <param name="IsNewcomer">The person has no sign-in yet.</param>
public sealed record NewTenant(Guid Id, Guid AdminId, SignUpDraft Draft, DateTime AtUtc, bool IsNewcomer = true);
