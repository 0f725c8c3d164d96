using System.Globalization;
using System.Text.RegularExpressions;

namespace ErpWeb.Bench.Circuits;

/// <summary>What the server asks of a browser's scripts: to keep objects of the page that they may call, and to go elsewhere.</summary>
internal sealed partial class TabScripts
{
    private readonly Dictionary<string, long> _given = [];

    /// <summary>The object that takes the events of elements.</summary>
    public long Renderer { get; private set; }

    /// <summary>Where the server sent the browser, away from the page; null while it stays.</summary>
    public string? Left { get; private set; }

    public bool HasGiven(string function) => _given.ContainsKey(function);

    public long Given(string function) => _given[function];

    /// <summary>What the browser says to it, as JSON: it has no camera, and nothing to tell.</summary>
    public static string Answer(string function) => function is "erpCamera.isThere" ? "false" : "null";

    /// <summary>Another page has its own objects.</summary>
    public void Forget() => _given.Clear();

    /// <returns>Where the page went inside the application, if it did.</returns>
    public Uri? Call(string function, string arguments)
    {
        var given = DotNetObject().Match(arguments) is { Success: true } found ? long.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : (long?)null;
        if (function.EndsWith("attachWebRendererInterop", StringComparison.Ordinal))
        {
            Renderer = given!.Value;
            return null;
        }
        if (function.EndsWith("navigateTo", StringComparison.Ordinal))
            Left ??= arguments;
        if (given is { } id)
            _given[function] = id;
        return InsideTarget().Match(arguments) is { Success: true } inside ? new(Regex.Unescape(inside.Groups[1].Value)) : null;
    }

    [GeneratedRegex("__dotNetObject\":(\\d+)")]
    private static partial Regex DotNetObject();

    // What changes only the address and stays inside the application.
    [GeneratedRegex("^\\[\"([^\"]+)\",{\"forceLoad\":false")]
    private static partial Regex InsideTarget();
}
