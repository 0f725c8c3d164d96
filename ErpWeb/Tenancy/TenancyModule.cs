using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Tenancy;

/// <summary>The businesses on this installation: signing up, their details and their looks.</summary>
public static class TenancyModule
{
    public static IServiceCollection AddTenancy(this IServiceCollection services) => services
        .AddScoped<TenantSignUpService>()
        .AddSingleton<INewTenantStep, TenancyNewTenantStep>();
}
