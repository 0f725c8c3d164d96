namespace ErpWeb.Identity.Sessions;

/// <summary>Who is at the other end of a request, as the list of sessions tells it.</summary>
/// <param name="Device">Browser and system: "Chrome on Android".</param>
/// <param name="Address">Address of the peer. What a header says about it is believed only from a known proxy, before this.</param>
public sealed record Client(string Device, string Address)
{
    // The first that fits: most browsers name their forebears too.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS", "Mac"), ("Linux", "Linux"),
    ];

    public static Client Of(HttpContext http) => new(DeviceOf(http.Request.Headers.UserAgent.ToString()), AddressOf(http));

    public static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress is { } address
        ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString()
        : "";

    public static string DeviceOf(string userAgent) => (NameIn(Browsers, userAgent), NameIn(Systems, userAgent)) switch
    {
        ({ } browser, { } system) => $"{browser} on {system}",
        ({ } browser, null) => browser,
        (null, { } system) => $"Unknown browser on {system}",
        _ => "Unknown device",
    };

    private static string? NameIn((string Mark, string Name)[] names, string userAgent) =>
        names.FirstOrDefault(name => userAgent.Contains(name.Mark, StringComparison.Ordinal)).Name;
}
