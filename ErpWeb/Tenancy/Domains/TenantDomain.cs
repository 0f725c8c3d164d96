using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Tenancy.Domains;

/// <summary>A host name of a business's own. It leads to the business once a DNS record has shown that the name is in its hands.</summary>
public sealed class TenantDomain
{
    public const int HostMaxLength = 253;

    public Guid Id { get; set; }
    public Guid TenantId { get; set; }
    /// <summary>In small letters, without a port.</summary>
    public required string Host { get; set; }
    /// <summary>What the DNS record must say.</summary>
    public required string Token { get; set; }
    public DateTime AddedAtUtc { get; set; }
    public DateTime? VerifiedAtUtc { get; set; }
    /// <summary>The host once it is verified: one name leads to one business, while anybody may ask for any.</summary>
    public string? VerifiedHost { get; set; }
}

internal sealed class TenantDomainConfiguration : IEntityTypeConfiguration<TenantDomain>
{
    public void Configure(EntityTypeBuilder<TenantDomain> domain)
    {
        domain.ToTable("TenantDomains");
        domain.Property(d => d.Id).ValueGeneratedNever();
        domain.Property(d => d.Host).HasMaxLength(TenantDomain.HostMaxLength);
        domain.Property(d => d.VerifiedHost).HasMaxLength(TenantDomain.HostMaxLength);
        domain.Property(d => d.Token).HasMaxLength(64);
        domain.HasOne<Tenant>().WithMany().HasForeignKey(d => d.TenantId);
        domain.HasIndex(d => new { d.TenantId, d.Host }).IsUnique();
        domain.HasIndex(d => d.VerifiedHost).IsUnique();
    }
}
