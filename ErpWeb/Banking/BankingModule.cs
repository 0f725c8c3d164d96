using ErpWeb.Accounting.Contracts;
using ErpWeb.Banking.Matching;
using ErpWeb.Banking.Reconciliation;
using ErpWeb.Banking.Rules;
using ErpWeb.Banking.Statements;
using ErpWeb.Banking.Verification;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Banking;

/// <summary>Statements of banks and their reconciliation with the books. What a line means is posted by Billing, Purchasing and Accounting; nothing is posted here.</summary>
public static class BankingModule
{
    public static IServiceCollection AddBanking(this IServiceCollection services) => services
        .AddSingleton<ICloseCheck, UnreconciledLinesCheck>()
        .AddSingleton<StatementReader>()
        .AddSingleton<BankEntriesReader>()
        .AddScoped<StatementImport>()
        .AddScoped<BankAccountQueries>()
        .AddScoped<LineQueries>()
        .AddScoped<MatchService>()
        .AddScoped<LineBooking>()
        .AddScoped<LineProposals>()
        .AddScoped<BankRuleReader>()
        .AddScoped<BankRuleService>()
        .AddScoped<ReconciliationReader>()
        .AddScoped<ReconciliationExport>()
        .AddPermissions(BankingPermissions.Groups)
        .AddMenuEntry(new("Bank", "landmark", "/banking", "Accounts", BankingPermissions.View, Order: 59));

    public static void MapBanking(this IEndpointRouteBuilder endpoints) => ReconciliationEndpoints.Map(endpoints);
}
