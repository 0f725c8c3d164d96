using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ErpWeb.App.Hosting;

internal static class TrustedProxies
{
    /// <summary>
    /// Believes what a proxy says about the browser's address, host and scheme, if the proxy is named in
    /// "ForwardedHeaders:KnownProxies". Without one nobody is believed: the headers are anybody's to send.
    /// </summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var proxies = app.Configuration.GetSection("ForwardedHeaders:KnownProxies").Get<string[]>() ?? [];
        if (proxies.Length == 0)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null, // as far back as the chain is of known proxies
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (proxy.Contains('/', StringComparison.Ordinal))
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            else
                options.KnownProxies.Add(IPAddress.Parse(proxy));
        }
        app.UseForwardedHeaders(options);
    }
}
