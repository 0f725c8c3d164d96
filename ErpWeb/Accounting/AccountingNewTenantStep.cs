using ErpWeb.Accounting.Accounts;
using ErpWeb.Shared.Data;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Accounting;

/// <summary>The chart of accounts of a new business.</summary>
internal sealed class AccountingNewTenantStep : INewTenantStep
{
    public void Apply(ErpDbContext db, NewTenant tenant) => db.Accounts.AddRange(ChartOfAccounts.ForNewTenant());
}
