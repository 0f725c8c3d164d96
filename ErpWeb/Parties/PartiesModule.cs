using ErpWeb.Parties.Contracts;

namespace ErpWeb.Parties;

/// <summary>Whom the business sells to and buys from.</summary>
public static class PartiesModule
{
    public static IServiceCollection AddParties(this IServiceCollection services) => services
        .AddScoped<PartyService>()
        .AddScoped<PartyQueries>()
        .AddScoped<PartyReader>();
}
