using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Periods;
using ErpWeb.Shared.Ui;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Accounting;

/// <summary>The general ledger: accounts, journals and the closing of books. Documents reach it through <c>Contracts</c>.</summary>
public static class AccountingModule
{
    public static IServiceCollection AddAccounting(this IServiceCollection services) => services
        .AddSingleton<AccountRoles>()
        .AddSingleton<GeneralLedger>()
        .AddSingleton<Books>()
        .AddScoped<BookOpeningService>()
        .AddMenuEntry(new("Books", "book-open", "/settings/books", "Settings", TenancyPermissions.BusinessView, Order: 904))
        .AddSingleton<INewTenantStep, AccountingNewTenantStep>();
}
