using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.App;

/// <summary>The first HTML is in the right language and direction, before any script runs.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("hi", "<html lang=\"hi\" dir=\"ltr\"", "साइन इन करें")]
    [InlineData("ar", "<html lang=\"ar\" dir=\"rtl\"", "تسجيل الدخول")]
    [InlineData("en", "<html lang=\"en-IN\" dir=\"ltr\"", "Sign in")]
    public async Task SignInPage_SpeaksTheChosenLanguage(string code, string root, string title)
    {
        await using var app = await TestApp.CreateAsync();

        var page = await ReadAsync(app.Visit(), "/sign-in", new() { ["Cookie"] = $"erp-language={code}" });

        Assert.Contains(root, page);
        Assert.Contains($"<h1>{title}</h1>", page);
    }

    [Fact]
    public async Task Pages_SpeakTheLanguageOfTheBusiness_UnlessThePersonChose()
    {
        await using var app = await TestApp.CreateAsync();
        var tenant = await app.SignUpAsync();
        await using (var db = app.Database.For(tenant.Id))
        {
            db.BusinessProfiles.Single().Language = "hi";
            await db.SaveChangesAsync();
        }
        var visitor = await app.SignInAsync();

        Assert.Contains("<html lang=\"hi\"", await ReadAsync(visitor, "/", new() { ["Accept-Language"] = "ar" }));
        Assert.Contains("<html lang=\"en-IN\"", await ReadAsync(visitor, "/", new() { ["Cookie"] = "erp-language=en" }));
    }

    private static async Task<string> ReadAsync(Visitor visitor, string path, Dictionary<string, string> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        var answer = await visitor.SendAsync(request);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
