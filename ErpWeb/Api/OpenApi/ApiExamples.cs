using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ErpWeb.Api.OpenApi;

/// <summary>The bodies of the curl examples in docs/api.md, which a test executes: the description has no examples of its own that could be wrong.</summary>
internal static partial class ApiExamples
{
    public const string Id = "0198c8f2-7d3a-7c5e-9b1f-2a6d4e8c0b17";

    private const string Document = "ErpWeb.Api.api.md";
    private const string RefreshToken = "erpr_b9Cq0v3lqk1nYk0c8mJt5xWZ2rA7sD4fG6hJ8kL0pQ4qAZjI8n06fF6bHyptToC7F";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Bodies = new(Read);

    /// <summary>What may be sent there; null where the document has no example.</summary>
    /// <param name="path">Of the route: "/api/bills/{id}/cancel".</param>
    public static JsonNode? Of(string method, string path) => Bodies.Value.TryGetValue($"{method} {path}", out var body) ? JsonNode.Parse(body) : null;

    private static Dictionary<string, string> Read()
    {
        using var text = new StreamReader(typeof(ApiExamples).Assembly.GetManifestResourceStream(Document)!);
        var bodies = new Dictionary<string, string>();
        foreach (Match example in Example().Matches(text.ReadToEnd()))
            bodies.TryAdd($"{example.Groups[1].Value} {Variable().Replace(example.Groups[2].Value, "{id}")}", Variable().Replace(example.Groups[3].Value, name => name.Value is "$refresh" ? RefreshToken : Id));
        return bodies;
    }

    [GeneratedRegex(@"curl -X (\w+) \$HOST(/api/[^\s?]+)[^`]*?-d '([^']+)'")]
    private static partial Regex Example();

    [GeneratedRegex(@"\$\w+")]
    private static partial Regex Variable();
}
