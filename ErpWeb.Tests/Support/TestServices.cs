using ErpWeb.Api;
using ErpWeb.App;
using Microsoft.Extensions.Configuration;

namespace ErpWeb.Tests.Support;

/// <summary>The services of one node, composed as Program.cs does, without the web server.</summary>
internal static class TestServices
{
    public static ServiceProvider Build(TestDatabase database, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        Add(services, database);
        configure?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    /// <summary>Adds them to the services of a component test.</summary>
    public static void Add(IServiceCollection services, TestDatabase database)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Identity:PasswordIterations", "1000")]).Build();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddRouting();
        services.AddModules(database.Options, configuration);
        services.AddSingleton<TimeProvider>(database.Clock);
        services.AddApiServices();
    }
}
