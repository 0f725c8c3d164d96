using ErpWeb.Identity.Sessions;
using Microsoft.AspNetCore.Authentication;

namespace ErpWeb.Identity.Contracts;

/// <summary>Begins the session of somebody who is in a business by its owner's leave and is no member of it.</summary>
public sealed class SupportSessions(SessionStore store)
{
    public async Task BeginAsync(HttpContext http, Guid tenantId, Guid operatorId, SupportVisit visit)
    {
        var session = await store.BeginAsync(new(operatorId, tenantId, visit.Stamp, visit.Rights), SessionKind.Support, Client.Of(http), isRemembered: false, ct: http.RequestAborted);
        await http.SignInAsync(
            SessionSchemes.Session,
            SessionClaims.Principal(SessionSchemes.Session, session.Id, tenantId, operatorId, visit.Stamp),
            new() { ExpiresUtc = new DateTimeOffset(visit.UntilUtc, TimeSpan.Zero) });
    }
}

/// <summary>Where nobody runs the installation for others, nobody visits.</summary>
internal sealed class NoSupportVisits : ISupportVisits
{
    public Task<SupportVisit?> FindAsync(Guid tenantId, Guid operatorId, CancellationToken ct = default) => Task.FromResult<SupportVisit?>(null);
}
