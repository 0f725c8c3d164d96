namespace ErpWeb.Tests.Security.TwinTenants;

/// <summary>The application without its limits of speed: here they would only hide what an attacker with time would see.</summary>
internal static class SweepSettings
{
    public static IReadOnlyDictionary<string, string> Unlimited { get; } = new Dictionary<string, string>
    {
        ["Limits:RequestsPerMinute"] = "10000000",
        ["Limits:SignInsPerMinute"] = "10000000",
        ["Limits:LinksPerMinute"] = "10000000",
        ["Limits:StrangersPerMinute"] = "10000000",
        ["Logging:LogLevel:Default"] = "None",
        ["Logging:LogLevel:Microsoft"] = "None",
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "None",
    };

    /// <summary>The same with the log as it is delivered.</summary>
    public static IReadOnlyDictionary<string, string> Logging { get; } = Unlimited.Where(pair => !pair.Key.StartsWith("Logging", StringComparison.Ordinal)).ToDictionary();
}
