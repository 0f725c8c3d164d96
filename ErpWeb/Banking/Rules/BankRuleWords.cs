using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Banking.Rules;

/// <summary>What people read of rules.</summary>
public static class BankRuleWords
{
    public static IReadOnlyList<SelectOption<BankDirection>> Directions { get; } = [.. Enum.GetValues<BankDirection>().Select(direction => new SelectOption<BankDirection>(direction, Of(direction)))];

    public static IReadOnlyList<SelectOption<BankRuleAction>> Actions { get; } = [.. Enum.GetValues<BankRuleAction>().Select(action => new SelectOption<BankRuleAction>(action, Of(action)))];

    public static string Of(BankDirection direction) => direction switch
    {
        BankDirection.In => "Money that came",
        BankDirection.Out => "Money that went",
        _ => "Both ways",
    };

    public static string Of(BankRuleAction action) => action switch
    {
        BankRuleAction.Transfer => "Transfer to or from",
        BankRuleAction.Customer => "Receipt from a customer",
        BankRuleAction.Supplier => "Payment to a supplier",
        _ => "Income or expense",
    };
}
