using ErpWeb.Identity;
using ErpWeb.Identity.SignIn;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ErpWeb.Tests.Security;

/// <summary>Check 33: long ones of any letters are welcome, those that guessers try first are not.</summary>
public sealed class PasswordRulesTests
{
    private static readonly string[] Own = ["kiran@example.com", "Kiran Rao", "Asha Traders"];

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("तीन पीले हाथी नाचते")]
    [InlineData("🐘 और 🦚 बाग में")]
    [InlineData("a sentence of far more than sixty-four characters, with commas, is quite all right as well")]
    public void GoodPassword_IsTaken(string password) => Assert.Null(PasswordRules.Fault(password, Own));

    [Theory]
    [InlineData("short")]
    [InlineData("123456789")]
    [InlineData("1234567890")]
    [InlineData("Password123")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("qwertyuiop")]
    [InlineData("JaiShreeRam108")]
    [InlineData("Ganpati@2026")]
    [InlineData("iloveindia!!")]
    [InlineData("rahulsharma1990")]
    [InlineData("Sachin@12345")]
    [InlineData("aaaabbbbaaaa")]
    [InlineData("my name is KIRAN")]
    [InlineData("best traders in town")]
    public void GuessedPassword_IsRefused(string password) => Assert.NotNull(PasswordRules.Fault(password, Own));

    [Fact]
    public void TooLong_IsRefused() => Assert.NotNull(PasswordRules.Fault(string.Concat(Enumerable.Repeat("long enough ", 11)), Own));

    [Fact]
    public async Task Hash_IsRaisedAtSignIn_WithoutEndingSessions()
    {
        await using var app = await TestApp.CreateAsync();
        var tenant = await app.SignUpAsync();
        var (before, stamp) = await ReadAsync();
        await using (var raised = app.SecondNode())
        await using (var scope = raised.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount = 2_000;
            Assert.NotNull(await scope.ServiceProvider.GetRequiredService<FactorCheck>().PasswordAsync("asha@example.com", TestApp.Password, new("test", _ => null)));
        }
        var (after, stampAfter) = await ReadAsync();

        Assert.NotEqual(before, after);
        Assert.Equal(stamp, stampAfter);
        Assert.NotNull(await app.SignInAsync());

        async Task<(string?, string?)> ReadAsync()
        {
            await using var db = app.Database.Unbound();
            var user = await db.Users.AsNoTracking().SingleAsync(row => row.Id == tenant.AdminId);
            return (user.PasswordHash, user.SecurityStamp);
        }
    }

    [Fact]
    public void Rounds_AreManyUnlessATestSaysOtherwise()
    {
        using var services = new ServiceCollection().AddSignIn(new ConfigurationBuilder().Build()).BuildServiceProvider();
        Assert.True(services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount >= 210_000);
    }

    [Fact]
    public async Task UserName_SignsInAsWell()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        await app.SignUpAsync("Bharat Stores", "bharat@example.com", "29");
        var visitor = await app.SignInAsync();
        await visitor.PostFormAsync("/account", "account", new Dictionary<string, string> { ["Draft.Name"] = "Asha P.", ["Draft.UserName"] = "asha.p" });
        Assert.NotNull(await app.SignInAsync("ASHA.P"));
        Assert.NotNull(await app.SignInAsync("asha@example.com"));

        var other = await app.SignInAsync("bharat@example.com");
        var taken = await other.PostFormAsync("/account", "account", new Dictionary<string, string> { ["Draft.Name"] = "B", ["Draft.UserName"] = "Asha.P" });
        Assert.Contains("Somebody else has this user name", await taken.Content.ReadAsStringAsync());
    }
}
