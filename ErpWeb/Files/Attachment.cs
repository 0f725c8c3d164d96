using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Files;

/// <summary>A photo or PDF beside a document. The bytes lie in the tenant's folder of the <see cref="FileStore"/>, named by their hash.</summary>
[Tells("attachment", PartOf = nameof(OwnerId))]
public sealed class Attachment : TenantRow
{
    public const int NameMaxLength = 120;
    public const int OwnerTypeMaxLength = 30;

    /// <summary>The kind of document: "PurchaseBill".</summary>
    public string OwnerType { get; set; } = "";
    public Guid OwnerId { get; set; }
    public string Name { get; set; } = "";
    public string ContentType { get; set; } = "";
    public long Bytes { get; set; }
    /// <summary>SHA-256 of the bytes, in hexadecimal.</summary>
    public string ContentHash { get; set; } = "";
    public DateTime AddedAtUtc { get; set; }
    public string AddedBy { get; set; } = "";
}

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable("Attachments");
        attachment.Property(a => a.OwnerType).HasMaxLength(Attachment.OwnerTypeMaxLength);
        attachment.Property(a => a.Name).HasMaxLength(Attachment.NameMaxLength);
        attachment.Property(a => a.ContentType).HasMaxLength(30);
        attachment.Property(a => a.ContentHash).HasMaxLength(64);
        attachment.Property(a => a.AddedBy).HasMaxLength(100);
        attachment.HasIndex(a => new { a.TenantId, a.OwnerType, a.OwnerId });
    }
}
