using ErpWeb.Accounting.Accounts;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Banking.Rules;

public enum BankDirection { Either, In, Out }

/// <summary>What a rule makes of a line.</summary>
public enum BankRuleAction { Account, Transfer, Customer, Supplier }

/// <summary>What lines of a kind mean. The first rule in order that fits a line counts.</summary>
[Tells(BankingEvents.Rule)]
public sealed class BankRule : TenantRow, IVersioned
{
    public const int NameMaxLength = 100;
    public const int ContainsMaxLength = 200;
    public const int NarrationMaxLength = 200;

    public int Position { get; set; }
    public required string Name { get; set; }
    /// <summary>The one bank account it is for; null for all.</summary>
    public Guid? BankAccountId { get; set; }
    public BankDirection Direction { get; set; }
    /// <summary>Words of which one must stand in the line, with commas between them.</summary>
    public string Contains { get; set; } = "";
    public decimal? AtLeast { get; set; }
    public decimal? AtMost { get; set; }
    public BankRuleAction Action { get; set; }
    /// <summary>Where the money belongs: an account of expense or income, or the other bank.</summary>
    public Guid? TargetAccountId { get; set; }
    public Guid? PartyId { get; set; }
    public string Narration { get; set; } = "";
    /// <summary>Posted when a statement is imported; otherwise only proposed.</summary>
    public bool IsAutomatic { get; set; }
    public bool IsActive { get; set; } = true;
    public int Version { get; set; }
}

internal sealed class BankRuleConfiguration : IEntityTypeConfiguration<BankRule>
{
    public void Configure(EntityTypeBuilder<BankRule> rule)
    {
        rule.ToTable("BankRules");
        rule.Property(r => r.Name).HasMaxLength(BankRule.NameMaxLength);
        rule.Property(r => r.Contains).HasMaxLength(BankRule.ContainsMaxLength);
        rule.Property(r => r.Narration).HasMaxLength(BankRule.NarrationMaxLength);
        rule.HasOne<Account>().WithMany().HasForeignKey(r => new { r.TenantId, r.BankAccountId }).OnDelete(DeleteBehavior.Restrict);
        rule.HasOne<Account>().WithMany().HasForeignKey(r => new { r.TenantId, r.TargetAccountId }).OnDelete(DeleteBehavior.Restrict);
        rule.HasOne<Party>().WithMany().HasForeignKey(r => new { r.TenantId, r.PartyId }).OnDelete(DeleteBehavior.Restrict);
        rule.HasIndex(r => new { r.TenantId, r.Position });
    }
}
