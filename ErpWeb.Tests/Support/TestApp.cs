using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Events;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Contracts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

namespace ErpWeb.Tests.Support;

/// <summary>The whole application on a database of its own: Program.cs, without demonstration data.</summary>
public sealed class TestApp : WebApplicationFactory<Program>
{
    public const string Password = "correct horse battery";

    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly Action<IServiceCollection>? _configure;
    private readonly bool _ownsDatabase;

    private TestApp(TestDatabase database, IReadOnlyDictionary<string, string> settings, Action<IServiceCollection>? configure, bool ownsDatabase) =>
        (Database, _settings, _configure, _ownsDatabase) = (database, settings, configure, ownsDatabase);

    public TestDatabase Database { get; }

    /// <param name="settings">Configuration on top of the usual.</param>
    /// <param name="configure">Services to add or replace.</param>
    public static async Task<TestApp> CreateAsync(
        DatabaseEngine engine = DatabaseEngine.Sqlite, IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? configure = null) =>
        new(await TestDatabase.CreateAsync(engine), settings ?? new Dictionary<string, string>(), configure, ownsDatabase: true);

    /// <summary>Another node on the same database. Both are in one process, so it gets a name of its own, or it would take the first one's messages for its own.</summary>
    public TestApp SecondNode() => new(Database, _settings, services =>
    {
        _configure?.Invoke(services);
        services.AddSingleton(new NodeIdentity(Guid.NewGuid()));
    }, ownsDatabase: false);

    /// <summary>Answers on a real port from now on, as circuits need it.</summary>
    public Uri Listen()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>Registers a business of which the person with this address is the owner; the password is <see cref="Password"/>.</summary>
    public async Task<NewTenant> SignUpAsync(string business = "Asha Traders", string email = "asha@example.com", string stateCode = "27", string gstin = "")
    {
        await using var scope = Services.CreateAsyncScope();
        var draft = new SignUpDraft
        {
            BusinessName = business,
            Industry = Industry.Trading,
            StateCode = stateCode,
            Gstin = gstin,
            AdminName = "Asha Patil",
            Email = email,
            Password = Password,
        };
        return (await scope.ServiceProvider.GetRequiredService<TenantSignUpService>().SignUpAsync(draft, "test")).Value;
    }

    /// <summary>Somebody with a browser that keeps cookies, follows no redirects and runs no script.</summary>
    public Visitor Visit() => new(CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true }));

    /// <summary>A visitor who is signed in.</summary>
    public async Task<Visitor> SignInAsync(string email = "asha@example.com", string password = Password)
    {
        var visitor = Visit();
        var answer = await visitor.SignInAsync(email, password);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Engine", Database.Engine.ToString());
        builder.UseSetting("Database:ConnectionString", Database.Options.ConnectionString);
        builder.UseSetting("Database:OwnerConnectionString", Database.Options.OwnerConnectionString);
        builder.UseSetting("Database:EditLogKey", Database.Options.EditLogKey);
        builder.UseSetting("Demo:Enabled", "false");
        builder.UseSetting("Identity:PasswordIterations", "1000");
        // All visitors of a test come from one address.
        builder.UseSetting("SignIn:PerAddressPerMinute", "100000");
        builder.UseSetting("SignIn:PerMinute", "100000");
        builder.UseSetting("SignIn:SignUpsPerAddressPerHour", "100000");
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        if (_configure is not null)
            builder.ConfigureTestServices(_configure);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_ownsDatabase)
            await Database.DisposeAsync();
    }
}
