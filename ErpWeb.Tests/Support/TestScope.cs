using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;

namespace ErpWeb.Tests.Support;

/// <summary>One request, circuit or job of a tenant: the services with the tenant chosen.</summary>
public sealed class TestScope : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly IServiceProvider _services;
    private readonly ServiceProvider? _own;

    /// <param name="configure">Services to add or replace; the scope then has a node of its own.</param>
    public TestScope(TestDatabase database, Guid tenantId, Action<IServiceCollection>? configure = null, Actor? actor = null, Rights? rights = null)
        : this(database, tenantId, configure is null ? database.Services : TestServices.Build(database, configure), actor, rights) => _own = configure is null ? null : _services as ServiceProvider;

    /// <param name="services">A node that is already there.</param>
    public TestScope(TestDatabase database, Guid tenantId, IServiceProvider services, Actor? actor = null, Rights? rights = null)
    {
        _services = services;
        _scope = services.CreateAsyncScope();
        Clock = database.Clock;
        Get<TenantContext>().Set(tenantId, actor ?? TestTenant.Clerk, rights ?? Rights.All);
    }

    public FakeTimeProvider Clock { get; }

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>A service that may be registered under an interface only.</summary>
    public object Get(Type service) => ActivatorUtilities.GetServiceOrCreateInstance(_scope.ServiceProvider, service);

    /// <summary>A context of the scope's tenant.</summary>
    public ValueTask<ErpDbContext> OpenAsync() => Get<TenantDb>().OpenAsync(Permissions.Member);

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        if (_own is not null)
            await _own.DisposeAsync();
    }
}
