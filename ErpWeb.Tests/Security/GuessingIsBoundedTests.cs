using System.Net;
using ErpWeb.Identity.SignIn;
using ErpWeb.Identity.TwoFactor;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Mail;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;

namespace ErpWeb.Tests.Security;

/// <summary>Checks 20 and 21: few guesses are ever looked at, one after the other or all at once, and no stranger locks anybody out.</summary>
public sealed class GuessingIsBoundedTests
{
    private const string Wrong = "wrong password";
    private static readonly GuessPlace Stranger = new("203.0.113.7", _ => null);

    [Theory, Engines]
    public async Task Passwords_FiveThenTwoHundredAtOnce_FewReachTheHasher(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var hasher = new CountingHasher();
        await using var services = Services(database, hasher);
        var owner = (await Firm.CreateAsync(database)).Owner;

        for (var guess = 0; guess < 5; guess++)
            Assert.Null(await GuessAsync(services, owner.Email, Wrong, Stranger));
        await Task.WhenAll(Enumerable.Range(0, 200).Select(guess => GuessAsync(services, owner.Email, Wrong, new($"203.0.113.{guess % 20}", _ => null))));

        Assert.InRange(hasher.Known, 5, 10);
        Assert.Null(await GuessAsync(services, owner.Email, TestApp.Password, Stranger));
        Assert.NotNull(await GuessAsync(services, owner.Email, TestApp.Password, new("203.0.113.9", _ => "own device")));
        database.Clock.Advance(FactorCheck.Wait);
        Assert.NotNull(await GuessAsync(services, owner.Email, TestApp.Password, Stranger));
    }

    [Fact]
    public async Task UnknownName_CostsAsMuchAsAWrongPassword_AndIsClosedAsSoon()
    {
        await using var database = await TestDatabase.CreateAsync();
        var hasher = new CountingHasher();
        await using var services = Services(database, hasher);
        var owner = (await Firm.CreateAsync(database)).Owner;

        foreach (var login in (string[])[owner.Email, "nobody@example.com"])
        {
            var before = hasher.All;
            for (var guess = 0; guess < 8; guess++)
                await GuessAsync(services, login, Wrong, Stranger);
            Assert.Equal(5, hasher.All - before);
        }
    }

    [Fact]
    public async Task Owner_IsToldByMail_Once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Services(database, new CountingHasher());
        var owner = (await Firm.CreateAsync(database)).Owner;

        for (var guess = 0; guess < 8; guess++)
            await GuessAsync(services, owner.Email, Wrong, Stranger);

        var queue = services.GetRequiredService<MailSender>().Queue;
        Assert.True(queue.TryRead(out var mail));
        Assert.Equal(owner.Email, mail.To);
        Assert.Contains(Stranger.Address, mail.Text);
        Assert.False(queue.TryRead(out _));
    }

    [Theory, Engines]
    public async Task Codes_AfterTwoHundredWrongOnes_EvenTheRightOneWaits(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var services = Services(database, new CountingHasher());
        var firm = await Firm.CreateAsync(database);
        var key = TimeCode.NewKey();
        await using (var db = database.Unbound())
        {
            var row = await db.Users.FindAsync(firm.Owner.UserId);
            row!.AuthenticatorKey = services.GetRequiredService<TotpSecrets>().Protect(key);
            await db.SaveChangesAsync();
        }
        var paper = (await services.GetRequiredService<RecoveryCodes>().RenewAsync(firm.Owner.UserId))[0];
        await using var scope = services.CreateAsyncScope();
        var factors = scope.ServiceProvider.GetRequiredService<FactorCheck>();
        var user = (await factors.FindAsync(firm.Owner.UserId))!;

        await Task.WhenAll(Enumerable.Range(0, 200).Select(guess => factors.CodeAsync(user, $"x{guess:00000}", "203.0.113.7")));

        Assert.False(await factors.CodeAsync(user, TimeCode.Of(key, TimeCode.StepAt(database.Clock.GetUtcNow())), "203.0.113.7"));
        Assert.False(await factors.CodeAsync(user, paper, "203.0.113.7"));
        database.Clock.Advance(FactorCheck.Wait);
        Assert.True(await factors.CodeAsync(user, paper, "203.0.113.7"));
    }

    [Fact]
    public async Task Address_IsThePeers_WhateverTheHeaderSays()
    {
        await using var app = await TestApp.CreateAsync(settings: new Dictionary<string, string> { ["SignIn:PerAddressPerMinute"] = "20" });
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.100.{Random.Shared.Next(1, 250)}");
        var visitor = new Visitor(client);
        for (var guess = 0; guess < 20; guess++)
            Assert.Contains("is not right", await (await visitor.SignInAsync($"person{guess}@example.com", Wrong)).Content.ReadAsStringAsync());

        var refused = await visitor.SignInAsync("person21@example.com", Wrong);

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("too many tries", await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public void World_IsLimitedToo()
    {
        using var limits = new SignInLimits(new ConfigurationBuilder().AddInMemoryCollection([new("SignIn:PerMinute", "50")]).Build());
        Assert.Equal(50, Enumerable.Range(0, 200).Count(peer => limits.Allow($"203.0.113.{peer}")));
    }

    private static ServiceProvider Services(TestDatabase database, CountingHasher hasher) => TestServices.Build(database, services =>
    {
        services.AddSingleton<IPasswordHasher<AppUser>>(hasher);
        services.Configure<SmtpSettings>(smtp => (smtp.Host, smtp.From) = ("localhost", "erp@example.com"));
    });

    private static async Task<AppUser?> GuessAsync(ServiceProvider services, string login, string password, GuessPlace place)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FactorCheck>().PasswordAsync(login, password, place);
    }
}
