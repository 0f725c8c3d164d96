using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Shared.Ui.Access;

/// <summary>Endpoints that give away everything of a kind.</summary>
public static class ProvedEndpoints
{
    /// <summary>Refuses a person who has not just shown who he is; a browser is led to where he can.</summary>
    public static RouteHandlerBuilder NeedsProof(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (call, next) =>
    {
        await call.HttpContext.RequestServices.GetRequiredService<IProof>().DemandOfPersonAsync(call.HttpContext.RequestAborted);
        return await next(call);
    });
}
