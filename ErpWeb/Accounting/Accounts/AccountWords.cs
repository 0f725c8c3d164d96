using ErpWeb.Accounting.Reports;
using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Accounting.Accounts;

/// <summary>Choices for the form of an account.</summary>
public static class AccountWords
{
    public static IReadOnlyList<SelectOption<AccountGroup>> Groups { get; } =
        [.. Enum.GetValues<AccountGroup>().Select(group => new SelectOption<AccountGroup>(group, ReportWords.Of(group)))];

    public static IReadOnlyList<SelectOption<AccountKind>> Kinds { get; } =
        [new(AccountKind.None, "Neither cash nor bank"), new(AccountKind.Cash, Of(AccountKind.Cash)), new(AccountKind.Bank, Of(AccountKind.Bank))];

    public static string Of(AccountKind kind) => kind switch
    {
        AccountKind.Cash => "Cash",
        AccountKind.Bank => "Bank",
        _ => "",
    };
}
