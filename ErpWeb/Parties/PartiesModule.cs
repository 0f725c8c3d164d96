using ErpWeb.Parties.Contracts;
using ErpWeb.Parties.Csv;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Navigation;

namespace ErpWeb.Parties;

/// <summary>Whom the business sells to and buys from.</summary>
public static class PartiesModule
{
    public static IServiceCollection AddParties(this IServiceCollection services) => services
        .AddScoped<PartyService>()
        .AddScoped<PartyQueries>()
        .AddScoped<PartyReader>()
        .AddScoped<PartyImport>()
        .AddScoped<PartyExport>()
        .AddPermissions(PartiesPermissions.Groups)
        .AddSearchSource<PartySearch>()
        .AddMenuEntry(new MenuEntry("Parties", "users", "/parties", "Masters", PartiesPermissions.PartyView, Order: 51, OnPhoneBar: true));

    public static IEndpointRouteBuilder MapParties(this IEndpointRouteBuilder endpoints)
    {
        PartyEndpoints.Map(endpoints);
        return endpoints;
    }
}
