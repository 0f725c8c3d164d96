using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Invitations;
using ErpWeb.Identity.Roles;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Ui;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Identity;

/// <summary>Who works here, as what, and who was invited.</summary>
internal static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<PeopleQueries>()
        .AddScoped<PeopleService>()
        .AddScoped<PersonSessions>()
        .AddScoped<PersonPasswordLinks>()
        .AddScoped<RoleQueries>()
        .AddScoped<RoleService>()
        .AddScoped<InvitationService>()
        .AddScoped<InvitationReader>()
        .AddScoped<InvitationAcceptance>()
        .AddScoped<NewSignIn>()
        .AddSingleton<ITenantNeeds, PeopleInLog>()
        .AddPermissions(IdentityPermissions.Groups)
        .AddMenuEntry(new("People", "users", "/settings/people", "Settings", IdentityPermissions.UserView, Order: 910))
        .AddMenuEntry(new("Roles", "sliders-horizontal", "/settings/roles", "Settings", IdentityPermissions.UserView, Order: 911))
        .AddMenuEntry(new("Keys for machines", "lock", "/settings/api-keys", "Settings", IdentityPermissions.ApiKeyManage, Order: 912));
}
