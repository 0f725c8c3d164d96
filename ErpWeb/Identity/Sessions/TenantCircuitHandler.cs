using ErpWeb.Shared.Data.Hosting;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ErpWeb.Identity.Sessions;

/// <summary>Gives the circuit its tenant before its first component is made, and lets nothing in once the session has ended.</summary>
internal sealed class TenantCircuitHandler(
    AuthenticationStateProvider authentication, AccessWatch watch, TenantContext tenant, IHttpContextAccessor http) : CircuitHandler
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        // The request that opened the socket is still there at this moment, and only at this moment.
        var address = http.HttpContext is { } request ? Client.AddressOf(request) : "";
        var state = await authentication.GetAuthenticationStateAsync();
        await watch.OpenAsync(state.User, address, cancellationToken);
        authentication.AuthenticationStateChanged += TakeUp;
    }

    /// <summary>A screen that was away when its session ended learns it now.</summary>
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => watch.IsEnded ? watch.TellAsync() : Task.CompletedTask;

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        authentication.AuthenticationStateChanged -= TakeUp;
        return watch.DisposeAsync().AsTask();
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        if (!InboundCalls.IsAnswer)
        {
            if (tenant.IsEnded)
                return;
            _ = watch.SeenAsync();
        }
        await next(context);
    };

    // A circuit that lost its socket is resumed under the cookie of whoever resumes it.
    private void TakeUp(Task<AuthenticationState> state) => _ = TakeUpAsync(state);

    private async Task TakeUpAsync(Task<AuthenticationState> state) => await watch.TakeUpAsync((await state).User);
}
