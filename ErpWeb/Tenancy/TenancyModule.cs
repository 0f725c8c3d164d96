using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Theme;
using ErpWeb.Tenancy.Brand;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tenancy.Domains;
using ErpWeb.Tenancy.Numbering;
using ErpWeb.Tenancy.Profile;
using ErpWeb.Tenancy.Registrations;
using ErpWeb.Tenancy.Upgrades;

namespace ErpWeb.Tenancy;

/// <summary>The businesses on this installation: signing up, their details and their looks.</summary>
public static class TenancyModule
{
    public static IServiceCollection AddTenancy(this IServiceCollection services) => services
        .AddMemoryCache()
        .AddScoped<TenantSignUpService>()
        .AddSingleton<INewTenantStep, TenancyNewTenantStep>()
        .AddSingleton<TenantUpgrade>()
        .AddSingleton<ITenantNeeds, NumberSeriesNeeds>()
        .AddSingleton<ITenantNeeds, RegistrationSeries>()
        .AddScoped<BusinessProfileService>()
        .AddScoped<InvoiceLookService>()
        .AddScoped<NumberSeriesService>()
        .AddScoped<RegistrationService>()
        .AddScoped<DomainService>()
        .AddSingleton<ITxtRecords, DnsTxtRecords>()
        .AddScoped<BrandingService>()
        .AddSingleton<TenantDirectory>()
        .AddSingleton<TenantStatusService>()
        .AddScoped<SelectedTenant>()
        .AddSingleton<FormatsOfBusinesses>()
        .AddSingleton<ThemeCache>()
        .AddSingleton<TenantThemes>()
        .AddSingleton<BusinessWriting>()
        .AddScoped<ITenantThemeReader, TenantThemeReader>()
        .AddPermissions(TenancyPermissions.Groups)
        .AddMenuEntry(new("Business", "settings", "/settings/business", "Settings", TenancyPermissions.BusinessView, Order: 900))
        .AddMenuEntry(new("Branding", "eye", "/settings/branding", "Settings", TenancyPermissions.BrandEdit, Order: 901))
        .AddMenuEntry(new("Number series", "tag", "/settings/numbering", "Settings", TenancyPermissions.BusinessView, Order: 903))
        .AddMenuEntry(new("Other GSTINs", "map-pin", "/settings/registrations", "Settings", TenancyPermissions.BusinessView, Order: 905))
        .AddMenuEntry(new("Own addresses", "map-pin", "/settings/domains", "Settings", TenancyPermissions.BusinessView, Order: 906));

    /// <summary>Dates and numbers as the business at work writes them; after it is known who asks.</summary>
    public static void UseFormats(this WebApplication app) => app.UseMiddleware<FormatsOfRequest>();
}
