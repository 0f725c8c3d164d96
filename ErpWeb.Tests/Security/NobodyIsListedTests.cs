using System.Diagnostics;
using System.Text.RegularExpressions;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security;

/// <summary>Check 22: neither words nor time tell who has a sign-in here.</summary>
public sealed partial class NobodyIsListedTests
{
    private const int People = 40;

    private static readonly Dictionary<string, string> WithMail = new()
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = "1",
        ["Smtp:From"] = "erp@example.com",
        ["App:PublicUrl"] = "https://erp.example.com",
        ["Identity:PasswordIterations"] = "50000",
    };

    [Fact]
    public async Task SignInAndForgotten_AnswerAlike_InWordsAndTime()
    {
        await using var app = await TestApp.CreateAsync(settings: WithMail);
        for (var person = 0; person < People; person++)
            await app.SignUpAsync($"Shop {person}", Name("known", person));
        var visitor = app.Visit();
        foreach (var ask in (Func<string, Task<HttpResponseMessage>>[])
        [
            email => visitor.SignInAsync(email, "wrong password"),
            email => visitor.PostFormAsync("/forgot-password", "forgot", new Dictionary<string, string> { ["Login"] = email }),
        ])
        {
            var (known, unknown) = (new List<Answer>(), new List<Answer>());
            await MeasureAsync(ask, "warmup@example.com");
            for (var person = 0; person < People; person++)
            {
                known.Add(await MeasureAsync(ask, Name("known", person)));
                unknown.Add(await MeasureAsync(ask, Name("nobod", person)));
            }
            Assert.Single(known.Concat(unknown).Select(answer => answer.Text).Distinct());
            var (fast, slow) = (Median(known), Median(unknown));
            Assert.InRange(Math.Abs(fast - slow), 0, Math.Max(15, 0.35 * Math.Max(fast, slow)));
        }
    }

    private sealed record Answer(string Text, double Milliseconds);

    private static string Name(string kind, int person) => $"{kind}{person:000}@example.com";

    private static async Task<Answer> MeasureAsync(Func<string, Task<HttpResponseMessage>> ask, string email)
    {
        var clock = Stopwatch.StartNew();
        var answer = await ask(email);
        var time = clock.Elapsed.TotalMilliseconds;
        var text = $"{(int)answer.StatusCode} {string.Join(',', answer.Headers.Select(header => header.Key).Order())} {await answer.Content.ReadAsStringAsync()}";
        return new(Changing().Replace(text, "").Replace(email, "", StringComparison.Ordinal), time);
    }

    private static double Median(List<Answer> answers) => answers.Select(answer => answer.Milliseconds).Order().ElementAt(answers.Count / 2);

    // Tokens, keys and running numbers of fields differ from one page to the next.
    [GeneratedRegex("""CfDJ8[^"&]*|field-\d+|"prerenderId":"\w+"|<!--Blazor.*?-->""")]
    private static partial Regex Changing();
}
