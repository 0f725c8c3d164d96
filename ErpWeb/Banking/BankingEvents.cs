namespace ErpWeb.Banking;

/// <summary>The kinds of changes that the pages of the bank follow.</summary>
public static class BankingEvents
{
    /// <summary>Lines came, were matched or let go.</summary>
    public const string Line = "bank-line";
    public const string Rule = "bank-rule";
    public const string Settings = "bank-settings";
}
