namespace ErpWeb.Accounting.Accounts;

/// <summary>An account as it is typed.</summary>
public sealed class AccountDraft
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; set; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public AccountGroup Group { get; set; } = AccountGroup.Expenses;
    public AccountKind Kind { get; set; }
    public bool IsActive { get; set; } = true;
    public int Version { get; set; }
    /// <summary>Whether postings look for it: then only code and name may change.</summary>
    public bool IsOfRole { get; set; }
}
