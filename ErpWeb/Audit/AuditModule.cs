using ErpWeb.Audit.Books;
using ErpWeb.Audit.Csv;
using ErpWeb.Audit.Verification;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Audit;

/// <summary>Shows the edit log to people and checks that nobody has tampered with it. Reads every module, writes nothing.</summary>
public static class AuditModule
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddScoped<EditLogQueries>()
        .AddScoped<EditLogExport>()
        .AddScoped<LogVerification>()
        .AddScoped<BooksVerification>()
        .AddPermissions(AuditPermissions.Groups)
        .AddMenuEntry(new("Edit log", "history", "/settings/edit-log", "Settings", AuditPermissions.View, Order: 950))
        .AddMenuEntry(new("Check of the books", "circle-check", "/accounting/check", "Accounts", AuditPermissions.VerifyBooks, Order: 490));

    public static IEndpointRouteBuilder MapAudit(this IEndpointRouteBuilder endpoints)
    {
        EditLogEndpoints.Map(endpoints);
        return endpoints;
    }
}
