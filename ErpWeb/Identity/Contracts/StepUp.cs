using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Contracts;

/// <summary>
/// Asks for a proof of who it is that is not older than five minutes, before a step that a passer-by at an open screen must
/// not do. A page sends the person to <see cref="AddressFor"/> when <see cref="IsFreshAsync"/> says no; the service behind it
/// calls <see cref="DemandAsync"/>.
/// </summary>
public sealed class StepUp(CurrentUser user, ErpDbContextPool pool, TimeProvider clock) : IProof
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>Whether the person has just shown who he is. A scope without a session never has.</summary>
    public async Task<bool> IsFreshAsync(CancellationToken ct = default)
    {
        if (user.SessionId == Guid.Empty)
            return false;
        await using var db = await pool.RentAsync(ct);
        db.Bind(user.TenantId, Actor.Nobody);
        var proved = await db.Sessions.Where(session => session.Id == user.SessionId).Select(session => session.ProvedAtUtc).SingleOrDefaultAsync(ct);
        return clock.GetUtcNow().UtcDateTime - proved <= Fresh;
    }

    /// <exception cref="ProofNeededException">The last proof is too old.</exception>
    public async Task DemandAsync(CancellationToken ct = default)
    {
        if (!await IsFreshAsync(ct))
            throw new ProofNeededException();
    }

    public Task DemandOfPersonAsync(CancellationToken ct = default) => user.SessionId == Guid.Empty ? Task.CompletedTask : DemandAsync(ct);

    /// <summary>Where the person proves it; he comes back from there.</summary>
    /// <param name="returnUrl">Path of the page that asks.</param>
    public static string AddressFor(string returnUrl) => "/account/confirm?returnUrl=" + Uri.EscapeDataString(returnUrl);
}
