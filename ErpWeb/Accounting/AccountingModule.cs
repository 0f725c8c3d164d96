using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Budgets;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Currencies;
using ErpWeb.Accounting.Journals;
using ErpWeb.Accounting.Opening;
using ErpWeb.Accounting.Periods;
using ErpWeb.Accounting.Recurring;
using ErpWeb.Accounting.Reports;
using ErpWeb.Accounting.Tags;
using ErpWeb.Accounting.YearEnd;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Access;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Accounting;

/// <summary>The general ledger: accounts, journals, reports and the closing of books. Documents reach it through <c>Contracts</c>.</summary>
public static class AccountingModule
{
    public static IServiceCollection AddAccounting(this IServiceCollection services) => services
        .AddSingleton<AccountRoles>()
        .AddSingleton<GeneralLedger>()
        .AddSingleton<ForeignLedger>()
        .AddSingleton<Books>()
        .AddSingleton<SourceLinks>()
        .AddSourceLink(nameof(Journal), "Journal", AccountingPermissions.JournalView, source => $"/accounting/journals/{source.Id}")
        .AddScoped<AccountReader>()
        .AddScoped<AccountQueries>()
        .AddScoped<AccountService>()
        .AddScoped<TagService>()
        .AddSingleton<JournalFactsReader>()
        .AddSingleton<JournalPoster>()
        .AddScoped<JournalService>()
        .AddScoped<Vouchers>()
        .AddScoped<JournalQueries>()
        .AddScoped<VoucherSheetReader>()
        .AddScoped<JournalCopying>()
        .AddScoped<BookOpeningService>()
        .AddScoped<BookPeopleQueries>()
        .AddScoped<BookLockService>()
        .AddScoped<CloseChecklist>()
        .AddScoped<YearEndService>()
        .AddSingleton<OpeningDay>()
        .AddScoped<OpeningService>()
        .AddScoped<RecurringService>()
        .AddSingleton<BusinessesReader>()
        .AddHostedService<RecurringWork>()
        .AddScoped<IRecurringWork>(provider => provider.GetRequiredService<RecurringService>())
        .AddScoped<BudgetService>()
        .AddScoped<RateService>()
        .AddScoped<RateImport>()
        .AddScoped<RevaluationReader>()
        .AddScoped<RevaluationService>()
        .AddReports()
        .AddPermissions(AccountingPermissions.Groups)
        .AddMenuEntry(new("Chart of accounts", "landmark", "/accounting/accounts", "Accounts", AccountingPermissions.AccountView, Order: 60))
        .AddMenuEntry(new("Journals", "files", "/accounting/journals", "Accounts", AccountingPermissions.JournalView, Order: 61))
        .AddMenuEntry(new("Reports", "chart-column", "/accounting/reports", "Accounts", AccountingPermissions.ReportView, Order: 62))
        .AddMenuEntry(new("Budgets", "sliders-horizontal", "/accounting/budgets", "Accounts", AccountingPermissions.ReportView, Order: 63))
        .AddMenuEntry(new("Exchange rates", "repeat", "/accounting/rates", "Accounts", AccountingPermissions.AccountView, Order: 64))
        .AddMenuEntry(new("Books", "book-open", "/settings/books", "Settings", TenancyPermissions.BusinessView, Order: 904))
        .AddSingleton<INewTenantStep, AccountingNewTenantStep>()
        .AddSingleton<ITenantNeeds, AccountNeeds>();

    public static void MapAccounting(this IEndpointRouteBuilder endpoints)
    {
        ReportEndpoints.Map(endpoints);
        endpoints.MapGet("/accounting/rates/template.csv", () => Results.File(RateImport.Columns.Template(), CsvFile.ContentType, "rates-template.csv")).Needs(AccountingPermissions.AccountEdit);
    }

    private static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddScoped<IReport, TrialBalanceReader>()
        .AddScoped<IReport, ProfitAndLossReader>()
        .AddScoped<IReport, BalanceSheetReader>()
        .AddScoped<IReport, CashFlowReader>()
        .AddSingleton<DocumentEntriesReader>()
        .AddScoped<IReport, LedgerReader>()
        .AddScoped<IReport, PartyStatementReader>()
        .AddScoped<IReport, DayBookReader>()
        .AddScoped<IReport, BudgetVarianceReader>()
        .AddScoped<IReport>(provider => provider.GetRequiredService<RevaluationReader>())
        .AddScoped<ReportExport>();
}
