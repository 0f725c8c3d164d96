using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ErpWeb.Bench.FirstLoad;

/// <summary>What a browser with an empty cache fetches for the sign-in page and then for the invoice list: compressed bodies, without the circuit's socket.</summary>
internal static partial class FirstLoadBench
{
    private sealed record Answer(long Size, string Text);

    /// <param name="args">Address of a running, published application with demonstration data.</param>
    public static async Task RunAsync(string[] args)
    {
        using var visitor = await DemoVisitor.SignInAsync(new(args[0]));
        using var stranger = new HttpClient { BaseAddress = new(args[0]) };
        stranger.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var signIn = await LoadAsync(stranger, "/sign-in");
        var list = await LoadAsync(visitor.Http, "/billing/invoices");
        Console.WriteLine($"sign-in page, cold          {Kilobytes(signIn)} KB in {signIn.Count} requests");
        Console.WriteLine($"invoice list, cold          {Kilobytes(list)} KB in {list.Count} requests");
        Console.WriteLine($"invoice list after sign-in  {Kilobytes(list.Where(file => !signIn.ContainsKey(file.Key)))} KB");
        foreach (var (path, size) in list.OrderByDescending(file => file.Value))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {size,7:N0}  {path}"));
    }

    /// <summary>The page, what it names, and what its style sheets name.</summary>
    private static async Task<Dictionary<string, long>> LoadAsync(HttpClient http, string page)
    {
        var sizes = new Dictionary<string, long>();
        var found = new Queue<string>([page]);
        while (found.TryDequeue(out var path))
        {
            if (sizes.ContainsKey(path))
                continue;
            var answer = await GetAsync(http, path);
            sizes.Add(path, answer.Size);
            IEnumerable<Match> names = path == page ? Named().Matches(answer.Text) : path.EndsWith(".css", StringComparison.Ordinal) ? Styled().Matches(answer.Text) : [];
            foreach (var name in names.Select(match => match.Groups[1].Value).Where(name => !name.StartsWith("data:", StringComparison.Ordinal)))
                found.Enqueue(new Uri(new Uri(http.BaseAddress!, path == page ? "/" : path), name).PathAndQuery);
        }
        return sizes;
    }

    private static async Task<Answer> GetAsync(HttpClient http, string path)
    {
        using var plain = new HttpRequestMessage(HttpMethod.Get, path);
        using var compressed = new HttpRequestMessage(HttpMethod.Get, path);
        compressed.Headers.AcceptEncoding.ParseAdd("gzip, deflate, br");
        using var text = await http.SendAsync(plain);
        using var bytes = await http.SendAsync(compressed);
        return new((await bytes.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length, Encoding.UTF8.GetString(await text.Content.ReadAsByteArrayAsync()));
    }

    private static string Kilobytes(IEnumerable<KeyValuePair<string, long>> files) =>
        (files.Sum(file => file.Value) / 1024.0).ToString("0", CultureInfo.InvariantCulture);

    // Links that the browser follows only when clicked (<a>) and the base address are no resources.
    [GeneratedRegex("""<(?:link|script|img|use)\b[^>]*?\s(?:href|src)="([^"#]+)""")]
    private static partial Regex Named();

    [GeneratedRegex("""url\(['"]?([^'")]+)""")]
    private static partial Regex Styled();
}
