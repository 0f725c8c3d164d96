using System.Net;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Identity;

public sealed class SignUpPageTests
{
    private static Dictionary<string, string> Fields(string gstin = "", string password = "long enough") => new()
    {
        ["Draft.BusinessName"] = "Ravi <b>& Sons",
        ["Draft.Industry"] = "Manufacturing",
        ["Draft.StateCode"] = "33",
        ["Draft.Gstin"] = gstin,
        ["Draft.AdminName"] = "Ravi",
        ["Draft.Email"] = "ravi@example.com",
        ["Draft.Password"] = password,
    };

    [Fact]
    public async Task SignUp_OpensTheNewBusiness()
    {
        await using var app = await TestApp.CreateAsync();
        var visitor = app.Visit();
        var answer = await visitor.PostFormAsync("/sign-up", "sign-up", Fields());
        Assert.Equal("/", answer.Headers.Location!.PathAndQuery);
        Assert.Contains("Ravi <b>& Sons", await visitor.ReadAsync("/"));
    }

    [Fact]
    public async Task SignUp_WhenRefused_ShowsWhyAndKeepsEverythingButThePassword()
    {
        await using var app = await TestApp.CreateAsync();
        var answer = await app.Visit().PostFormAsync("/sign-up", "sign-up", Fields(TestTenants.GstinOf("27"), "one-secret"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("This GSTIN is of Maharashtra, not of Tamil Nadu.", page);
        foreach (var kept in (string[])["Ravi <b>& Sons", "ravi@example.com", TestTenants.GstinOf("27"), "value=\"33\" selected", "value=\"Manufacturing\" selected"])
            Assert.Contains(kept, page);
        Assert.DoesNotContain("one-secret", page);
    }
}
