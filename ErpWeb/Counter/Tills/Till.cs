using ErpWeb.Catalog.Prices;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Tenancy.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Counter.Tills;

/// <summary>The paper that a till prints its bills on.</summary>
public enum TillPaper { Thermal80, Thermal58, A5, A4 }

/// <summary>A place where customers pay, with a cash drawer and a printer.</summary>
[Tells(CounterEvents.Till)]
public sealed class Till : TenantRow, IVersioned
{
    public const int NameMaxLength = 40;

    public required string Name { get; set; }
    /// <summary>Whom bills are made out to when the customer gives no name.</summary>
    public Guid CashPartyId { get; set; }
    /// <summary>The list for customers without one of their own; null sells at sale prices.</summary>
    public Guid? PriceListId { get; set; }
    /// <summary>The GSTIN that its bills are issued under; null is the main one.</summary>
    public Guid? RegistrationId { get; set; }
    public TillPaper Paper { get; set; }
    /// <summary>Whether the bill is printed as soon as it is paid.</summary>
    public bool PrintsAtOnce { get; set; } = true;
    public bool IsActive { get; set; } = true;
    public int Version { get; set; }
}

internal sealed class TillConfiguration : IEntityTypeConfiguration<Till>
{
    public void Configure(EntityTypeBuilder<Till> till)
    {
        till.ToTable("Tills");
        till.Property(t => t.Name).HasMaxLength(Till.NameMaxLength);
        till.HasOne<Party>().WithMany().HasForeignKey(t => new { t.TenantId, t.CashPartyId }).OnDelete(DeleteBehavior.Restrict);
        till.HasOne<PriceList>().WithMany().HasForeignKey(t => new { t.TenantId, t.PriceListId }).OnDelete(DeleteBehavior.Restrict);
        till.HasOne<Registration>().WithMany().HasForeignKey(t => new { t.TenantId, t.RegistrationId }).OnDelete(DeleteBehavior.Restrict);
        till.HasIndex(t => new { t.TenantId, t.Name }).IsUnique();
    }
}
