using ErpWeb.Identity.Contracts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ErpWeb.Identity.Sessions;

/// <summary>Gives the circuit its tenant, once, before its first component is made. A circuit is one scope for its whole life.</summary>
internal sealed class TenantCircuitHandler(
    AuthenticationStateProvider authentication, SessionQueries sessions, CurrentUser user, IHttpContextAccessor http) : CircuitHandler
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        // The request that opened the socket is still there at this moment, and only at this moment.
        var origin = http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "";
        var state = await authentication.GetAuthenticationStateAsync();
        if (await sessions.FindAsync(state.User, cancellationToken) is { } session)
            user.Enter(session, origin);
    }
}
