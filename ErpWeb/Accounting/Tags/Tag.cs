using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Accounting.Tags;

/// <summary>The two ways to divide the books besides accounts: who spends, and for what.</summary>
public enum TagKind { CostCentre, Project }

/// <summary>A cost centre or a project that lines of journals are marked with.</summary>
[Tells(BookEvents.Tag)]
public sealed class Tag : TenantRow, IVersioned
{
    public const int NameMaxLength = 60;

    public TagKind Kind { get; set; }
    public required string Name { get; set; }
    public bool IsActive { get; set; } = true;
    public int Version { get; set; }
}

internal sealed class TagConfiguration : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> tag)
    {
        tag.ToTable("Tags");
        tag.Property(t => t.Name).HasMaxLength(Tag.NameMaxLength);
        tag.HasIndex(t => new { t.TenantId, t.Kind, t.Name }).IsUnique();
    }
}
