namespace ErpWeb.Alerts.Push;

/// <summary>The push services that browsers use. A browser may name any address; only these are ever called, so nobody makes the server call into its own network.</summary>
public static class PushEndpoint
{
    private static readonly string[] Services = ["fcm.googleapis.com", "push.services.mozilla.com", "push.apple.com", "notify.windows.com"];

    /// <summary>The address as it is called; null when it is not of a known service.</summary>
    public static Uri? Read(string? endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address is { Scheme: "https", IsDefaultPort: true, UserInfo: "" } && endpoint!.Length <= PushDevice.EndpointMaxLength
        && Services.Any(service => address.IdnHost == service || address.IdnHost.EndsWith("." + service, StringComparison.OrdinalIgnoreCase))
            ? address : null;
}
