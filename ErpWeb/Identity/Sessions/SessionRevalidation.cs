using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace ErpWeb.Identity.Sessions;

/// <summary>Looks every minute whether an open circuit's person still belongs to the tenant; if not, the circuit is signed out.</summary>
internal sealed class SessionRevalidation(ILoggerFactory loggers, SessionQueries sessions) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        await sessions.FindAsync(authenticationState.User, cancellationToken) is not null;
}
