using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Api;

/// <summary>Runs the curl examples of docs/api.md in their order. The line below an example says what comes back and what the next ones use of it.</summary>
public sealed partial class ApiDocumentTests
{
    [Fact]
    public async Task EveryExample_DoesWhatTheDocumentSays()
    {
        await using var app = await TestApp.CreateAsync();
        var client = new ApiClient(app.CreateClient());
        var known = new Dictionary<string, string> { ["HOST"] = "" };
        var examples = Example().Matches(await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "docs/api.md"), TestContext.Current.CancellationToken));
        Assert.True(examples.Count > 25, "The examples were not found.");
        foreach (Match example in examples)
        {
            var command = Variable().Replace(example.Groups[1].Value.Replace("\\\n", " ", StringComparison.Ordinal), name => known[name.Groups[1].Value]);
            var (method, path, body, headers) = Read(command);
            var answer = body is null ? await client.SendAsync(method, path, (byte[]?)null, headers) : await client.SendAsync(method, path, body, headers);
            var expected = example.Groups[2].Value.Split(' ');
            Assert.True((int)answer.Status == int.Parse(expected[0]), $"{command}\n{(int)answer.Status} {answer.Body}");
            foreach (var pair in expected[1..])
                known[pair[..pair.IndexOf('=')]] = Find(answer, pair[(pair.IndexOf('=') + 1)..]);
        }
    }

    private static (HttpMethod Method, string Path, string? Body, (string, string)[] Headers) Read(string command)
    {
        var words = Word().Matches(command).Select(word => word.Value.Trim('\'')).ToList();
        string? After(string flag) => words.IndexOf(flag) is >= 0 and var at ? words[at + 1] : null;
        var headers = words.Select((word, at) => (word, at)).Where(pair => pair.word == "-H").Select(pair => words[pair.at + 1].Split(": ", 2)).Select(header => (header[0], header[1])).ToArray();
        return (new(After("-X") ?? "GET"), words.First(word => word.StartsWith("/api", StringComparison.Ordinal)), After("-d"), headers);
    }

    // ".items[name=Cashier].id" of the body, or the name of a header.
    private static string Find(ApiAnswer answer, string place)
    {
        if (!place.StartsWith('.'))
            return answer.Headers[place];
        JsonNode node = answer.Json;
        foreach (Match step in Step().Matches(place))
        {
            node = node[step.Groups[1].Value]!;
            if (step.Groups[2].Value is not { Length: > 0 } which)
                continue;
            node = int.TryParse(which, out var index)
                ? node[index]!
                : node.AsArray().First(item => which.Split(',').All(pair => pair.Split('=') is [var name, var value] && Same(item![name]!, value)))!;
        }
        return node.ToString();
    }

    private static bool Same(JsonNode node, string value) => node.ToString() == value || decimal.TryParse(value, out var number) && node.GetValueKind() is System.Text.Json.JsonValueKind.Number && (decimal)node == number;

    [GeneratedRegex("```bash\\n(curl .*?)\\n# ([^\\n]+)\\n```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"'[^']*'|\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\.(\w+)(?:\[([^\]]+)\])?")]
    private static partial Regex Step();
}
