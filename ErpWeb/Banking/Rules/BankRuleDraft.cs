using ErpWeb.Accounting.Contracts;
using ErpWeb.Parties.Contracts;

namespace ErpWeb.Banking.Rules;

/// <summary>A rule as it is typed.</summary>
public sealed class BankRuleDraft
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; set; }
    public string Name { get; set; } = "";
    public Guid? BankAccountId { get; set; }
    public BankDirection Direction { get; set; }
    public string Contains { get; set; } = "";
    public decimal? AtLeast { get; set; }
    public decimal? AtMost { get; set; }
    public BankRuleAction Action { get; set; }
    public AccountChoice? Target { get; set; }
    public PartyChoice? Party { get; set; }
    public string Narration { get; set; } = "";
    public bool IsAutomatic { get; set; }
    public bool IsActive { get; set; } = true;
    public int Version { get; set; }
}

/// <summary>A rule on the list.</summary>
/// <param name="Target">Name of the account or of the party.</param>
public sealed record BankRuleRow(BankRule Rule, string Target, string BankAccount);
