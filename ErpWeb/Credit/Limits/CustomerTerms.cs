using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Credit.Limits;

/// <summary>How far a customer is trusted, and who follows up. Its id is the party's; without a row there is no limit.</summary>
[Tells("party")]
public sealed class CustomerTerms : TenantRow, IVersioned
{
    public const int NoteMaxLength = 200;

    /// <summary>Rupees that may be open at once; none for no limit.</summary>
    public decimal? LimitAmount { get; set; }
    /// <summary>Days a bill may be overdue before nothing more is sold on credit.</summary>
    public int? LimitDays { get; set; }
    /// <summary>Bills that may be open at once.</summary>
    public int? LimitBills { get; set; }
    /// <summary>Nothing more on credit, whatever the figures say.</summary>
    public bool IsOnHold { get; set; }
    public string Note { get; set; } = "";
    public bool NoReminders { get; set; }
    public Guid? CollectorId { get; set; }
    public string CollectorName { get; set; } = "";
    public int Version { get; set; }
}

/// <summary>Leave to sell to a customer beyond his limit for a while.</summary>
[Tells("credit-override")]
public sealed class CreditOverride : TenantRow
{
    public const int ReasonMaxLength = 200;
    public const int MaxDays = 30;

    public Guid PartyId { get; set; }
    public required string Reason { get; set; }
    public DateTime FromUtc { get; set; }
    public DateTime UntilUtc { get; set; }
    public Guid GivenById { get; set; }
    public required string GivenBy { get; set; }
    public DateTime? WithdrawnAtUtc { get; set; }
}

internal sealed class CustomerTermsConfiguration : IEntityTypeConfiguration<CustomerTerms>, IEntityTypeConfiguration<CreditOverride>
{
    public void Configure(EntityTypeBuilder<CustomerTerms> terms)
    {
        terms.ToTable("CustomerTerms");
        terms.Property(t => t.Note).HasMaxLength(CustomerTerms.NoteMaxLength);
        terms.Property(t => t.CollectorName).HasMaxLength(100);
        terms.HasOne<Party>().WithMany().HasForeignKey(t => new { t.TenantId, t.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CreditOverride> leave)
    {
        leave.ToTable("CreditOverrides");
        leave.Property(o => o.Reason).HasMaxLength(CreditOverride.ReasonMaxLength);
        leave.Property(o => o.GivenBy).HasMaxLength(100);
        leave.HasOne<Party>().WithMany().HasForeignKey(o => new { o.TenantId, o.PartyId }).OnDelete(DeleteBehavior.Restrict);
    }
}
