using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Tenancy;

/// <summary>What the business does; it decides which parts of the menu are offered.</summary>
public enum Industry { Trading, Dental, Manufacturing }

/// <summary>Whether the people of a business may work.</summary>
public enum TenantStatus { Active, Suspended }

/// <summary>One business on this installation.</summary>
public sealed class Tenant
{
    public const int NameMaxLength = 100;
    public const int SuspendReasonMaxLength = 300;

    public Guid Id { get; set; }
    public required string Name { get; set; }
    /// <summary>The name without case and punctuation; two businesses of one name could not be told apart at sign-in.</summary>
    public required string NormalizedName { get; set; }
    /// <summary>The name as it appears in an address: letters, digits and hyphens.</summary>
    public required string Slug { get; set; }
    public Industry Industry { get; set; }
    public DateTime CreatedAtUtc { get; set; }
    public TenantStatus Status { get; set; }
    /// <summary>Told to the people of a suspended business.</summary>
    public string? SuspendReason { get; set; }
    /// <summary>Fingerprint of all that modules had asked for when the business was last looked at; empty before the first time.</summary>
    public string MetNeeds { get; set; } = "";
}

internal sealed class TenantConfiguration : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> tenant)
    {
        tenant.ToTable("Tenants");
        tenant.Property(t => t.Id).ValueGeneratedNever();
        tenant.Property(t => t.Name).HasMaxLength(Tenant.NameMaxLength);
        tenant.Property(t => t.NormalizedName).HasMaxLength(Tenant.NameMaxLength);
        tenant.Property(t => t.Slug).HasMaxLength(Tenant.NameMaxLength);
        tenant.Property(t => t.SuspendReason).HasMaxLength(Tenant.SuspendReasonMaxLength);
        tenant.Property(t => t.MetNeeds).HasMaxLength(64);
        tenant.HasIndex(t => t.NormalizedName).IsUnique();
        tenant.HasIndex(t => t.Slug).IsUnique();
    }
}
