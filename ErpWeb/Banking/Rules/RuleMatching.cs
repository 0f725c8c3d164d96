namespace ErpWeb.Banking.Rules;

/// <summary>Which rule a line falls under. Pure.</summary>
public static class RuleMatching
{
    /// <summary>The first rule in order that fits; null when none does.</summary>
    public static BankRule? Find(IEnumerable<BankRule> rules, Guid accountId, decimal amount, string text, string reference) =>
        rules.Where(rule => rule.IsActive).OrderBy(rule => rule.Position).FirstOrDefault(rule => Fits(rule, accountId, amount, text, reference));

    public static bool Fits(BankRule rule, Guid accountId, decimal amount, string text, string reference)
    {
        var size = Math.Abs(amount);
        return (rule.BankAccountId is null || rule.BankAccountId == accountId)
            && (rule.Direction is BankDirection.Either || rule.Direction is BankDirection.In == amount > 0)
            && (rule.AtLeast is null || size >= rule.AtLeast) && (rule.AtMost is null || size <= rule.AtMost)
            && Words(rule) is var words && (words.Length == 0 || words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase) || reference.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] Words(BankRule rule) => rule.Contains.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
