using ErpWeb.Accounting.Accounts;

namespace ErpWeb.Accounting.Contracts;

/// <summary>What the accounts of a new business are called.</summary>
public static class AccountNames
{
    /// <summary>By the name of their role.</summary>
    public static IReadOnlyDictionary<string, string> ByRole { get; } =
        ChartOfAccounts.ForNewTenant().Where(account => account.Role is not AccountRole.None).ToDictionary(account => account.Role.ToString(), account => account.Name);
}
