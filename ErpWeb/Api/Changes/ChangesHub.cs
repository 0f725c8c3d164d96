using ErpWeb.Identity.Tokens;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace ErpWeb.Api.Changes;

/// <summary>
/// A business's stream of changes: the client's method <c>changed</c> hears the kind and id of what was committed, and
/// loads what it wants to know by the other routes. There is nothing to call.
/// </summary>
[Needs(Permissions.Member)]
public sealed class ChangesHub(ChangeStreams streams) : Hub
{
    public override Task OnConnectedAsync()
    {
        var tenant = Context.GetHttpContext()!.RequestServices.GetRequiredService<TenantContext>();
        streams.Open(Context.ConnectionId, Context.User!, tenant.TenantId, tenant.Rights, Context.Abort);
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        streams.Close(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}

internal static class ChangesEndpoint
{
    private const int LargestBuffer = 16 * 1024;

    public static void MapChanges(this IEndpointRouteBuilder routes) => routes.MapHub<ChangesHub>(TokenSchemes.ChangesPath, hub =>
    {
        hub.CloseOnAuthenticationExpiration = true;
        hub.ApplicationMaxBufferSize = hub.TransportMaxBufferSize = LargestBuffer;
        hub.Transports = HttpTransportType.WebSockets;
    });
}
