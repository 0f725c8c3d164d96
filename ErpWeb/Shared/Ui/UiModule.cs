using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui.Access;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Languages;
using ErpWeb.Shared.Ui.Navigation;
using ErpWeb.Shared.Ui.Search;
using ErpWeb.Shared.Ui.Theme;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ErpWeb.Shared.Ui;

/// <summary>Our own components: fields, lists, dialogs, search, theme. Knows the Kernel and nothing of any business.</summary>
public static class UiModule
{
    /// <summary>Registers what the components need. A module that registers its own <see cref="ITenantThemeReader"/> wins.</summary>
    public static IServiceCollection AddErpUi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<ITenantThemeReader, OwnThemeReader>();
        services.TryAddSingleton<NavigationMenu>();
        services.TryAddScoped<IGlobalSearch, GlobalSearch>();
        services.AddScoped<Words>();
        services.AddScoped<UiScript>();
        services.AddScoped<Toasts>();
        services.AddScoped<ConfirmDialog>();
        services.AddCascadingAuthenticationState();
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationPolicyProvider, NeedsPolicies>();
        services.AddScoped<IAuthorizationHandler, NeedsHandler>();
        return services;
    }

    public static IServiceCollection AddMenuEntry(this IServiceCollection services, MenuEntry entry) => services.AddSingleton(entry);

    /// <summary>Adds permissions to the matrix of roles.</summary>
    public static IServiceCollection AddPermissions(this IServiceCollection services, IEnumerable<PermissionGroup> groups)
    {
        foreach (var group in groups)
            services.AddSingleton(group);
        return services;
    }

    /// <summary>Warns in the matrix of roles where one role has both.</summary>
    public static IServiceCollection AddDutyPair(this IServiceCollection services, string one, string other, string risk) => services.AddSingleton(new DutyPair(one, other, risk));

    public static IServiceCollection AddSearchSource<TSource>(this IServiceCollection services)
        where TSource : class, ISearchSource => services.AddScoped<ISearchSource, TSource>();
}
