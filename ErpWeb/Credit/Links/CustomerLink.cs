using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Credit.Links;

/// <summary>A link by which a customer sees what he owes without a password. Only the hash of its secret is kept.</summary>
[Tells("customer-link", PartOf = nameof(PartyId))]
public sealed class CustomerLink : TenantRow
{
    public Guid PartyId { get; set; }
    public required string TokenHash { get; set; }
    public DateTime CreatedAtUtc { get; set; }
    public DateTime ExpiresAtUtc { get; set; }
    public Guid CreatedById { get; set; }
    public required string CreatedBy { get; set; }
    public DateTime? RevokedAtUtc { get; set; }
}

internal sealed class CustomerLinkConfiguration : IEntityTypeConfiguration<CustomerLink>
{
    public void Configure(EntityTypeBuilder<CustomerLink> link)
    {
        link.ToTable("CustomerLinks");
        link.Property(l => l.TokenHash).HasMaxLength(64);
        link.Property(l => l.CreatedBy).HasMaxLength(100);
        link.HasOne<Party>().WithMany().HasForeignKey(l => new { l.TenantId, l.PartyId }).OnDelete(DeleteBehavior.Restrict);
        link.HasIndex(l => new { l.TenantId, l.TokenHash }).IsUnique();
    }
}
