using System.Diagnostics;
using System.Text.RegularExpressions;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security;

/// <summary>Check 22: neither words nor time tell who has a sign-in here.</summary>
public sealed partial class NobodyIsListedTests
{
    private const double MostMilliseconds = 10;

    private static readonly Dictionary<string, string> WithMail = new()
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = "1",
        ["Smtp:From"] = "erp@example.com",
        ["App:PublicUrl"] = "https://erp.example.com",
    };

    /// <summary>Passwords are cheap here: that they cost as much for somebody unknown is counted, in <see cref="EveryKindOfPersonTests"/>.</summary>
    [Theory]
    [InlineData("/sign-in", "sign-in", "Draft.Email", 60)]
    [InlineData("/forgot-password", "forgot", "Login", 60)]
    public async Task KnownAndUnknown_AreAnsweredAlike_InWordsAndTime(string page, string form, string field, int people)
    {
        await using var app = await TestApp.CreateAsync(settings: WithMail);
        await AddPeopleAsync(app, people);
        var visitor = app.Visit();
        var token = await visitor.TokenAsync(page);
        await MeasureAsync("warmup@example.com");

        var (known, unknown) = (new List<Answer>(), new List<Answer>());
        for (var person = 0; person < people; person++)
        {
            known.Add(await MeasureAsync(Name("known", person)));
            unknown.Add(await MeasureAsync(Name("nobod", person)));
        }

        Assert.Single(known.Concat(unknown).Select(answer => answer.Text).Distinct());
        Assert.InRange(Math.Abs(Median(known) - Median(unknown)), 0, MostMilliseconds);

        async Task<Answer> MeasureAsync(string email)
        {
            var clock = Stopwatch.StartNew();
            var answer = await visitor.PostAsync(page, form, token, new Dictionary<string, string> { [field] = email, ["Draft.Password"] = "wrong password", ["Draft.Remember"] = "false" });
            var time = clock.Elapsed.TotalMilliseconds;
            var text = $"{(int)answer.StatusCode} {string.Join(',', answer.Headers.Select(header => header.Key).Order())} {await answer.Content.ReadAsStringAsync()}";
            return new(Changing().Replace(text, "").Replace(email, "", StringComparison.Ordinal), time);
        }
    }

    private sealed record Answer(string Text, double Milliseconds);

    private static async Task AddPeopleAsync(TestApp app, int people)
    {
        await app.SignUpAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var newSignIn = scope.ServiceProvider.GetRequiredService<NewSignIn>();
        await using var db = app.Database.Unbound();
        db.Users.AddRange(Enumerable.Range(0, people).Select(person => newSignIn.Make(Ids.New(), "Kiran Rao", Name("known", person), TestApp.Password)));
        await db.SaveChangesAsync();
    }

    private static string Name(string kind, int person) => $"{kind}{person:000}@example.com";

    private static double Median(List<Answer> answers) => answers.Select(answer => answer.Milliseconds).Order().ElementAt(answers.Count / 2);

    // Tokens, keys and running numbers of fields differ from one page to the next.
    [GeneratedRegex("""CfDJ8[^"&]*|field-\d+|"prerenderId":"\w+"|<!--Blazor.*?-->""")]
    private static partial Regex Changing();
}
