using System.Collections.Concurrent;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Tenancy.Brand;

/// <summary>One <see cref="BusinessFormats"/> for each business that was at work since the start.</summary>
public sealed class FormatsOfBusinesses
{
    private readonly ConcurrentDictionary<Guid, BusinessFormats> _known = new();

    public BusinessFormats Of(Guid tenantId) => _known.GetOrAdd(tenantId, _ => new());
}

/// <summary>Lets a request, and the circuit that begins with it, write dates and numbers as its business does.</summary>
internal sealed class FormatsOfRequest(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, TenantContext tenant, BusinessWriting writing)
    {
        if (tenant.IsSet)
            Formats.Use(await writing.OfAsync(tenant.TenantId, http.Request));
        await next(http);
    }
}
