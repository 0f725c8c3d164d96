using ErpWeb.Accounting.Contracts;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Accounting;

/// <summary>The general ledger: accounts, journals and the closing of books. Documents reach it through <c>Contracts</c>.</summary>
public static class AccountingModule
{
    public static IServiceCollection AddAccounting(this IServiceCollection services) => services
        .AddSingleton<AccountRoles>()
        .AddSingleton<GeneralLedger>()
        .AddSingleton<Books>()
        .AddSingleton<INewTenantStep, AccountingNewTenantStep>();
}
