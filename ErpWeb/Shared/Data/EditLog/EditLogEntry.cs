using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Shared.Data.EditLog;

/// <summary>
/// One change of one voucher or master: who, when, from where, old and new values. Each entry carries the hash of the one
/// before, per tenant, so that a changed or missing entry shows (Companies (Accounts) Rules 2014, rule 3(1): edit log).
/// </summary>
[AppendOnly]
public sealed class EditLogEntry : TenantRow, IUnlogged
{
    public long Sequence { get; set; }
    public DateTime AtUtc { get; set; }
    public Guid ActorId { get; set; }
    public required string ActorName { get; set; }
    public required string Origin { get; set; }
    public required string Action { get; set; }
    public required string EntityType { get; set; }
    public Guid EntityId { get; set; }
    /// <summary>The values, as JSON: <c>{"Name":{"old":"A","new":"B"}}</c>.</summary>
    public required string Changes { get; set; }
    public required string PreviousHash { get; set; }
    public required string Hash { get; set; }
}

/// <summary>The end of a tenant's chain; updating it is what makes two writers of one tenant take turns.</summary>
public sealed class EditLogHead : ITenantOwned, IUnlogged
{
    public Guid TenantId { get; set; }
    public long Sequence { get; set; }
    public required string Hash { get; set; }
    /// <summary>The hash of the last change of a master: while it stays, what was read of the masters is still true.</summary>
    public required string MastersHash { get; set; }
}

internal sealed class EditLogConfiguration : IEntityTypeConfiguration<EditLogEntry>, IEntityTypeConfiguration<EditLogHead>
{
    public void Configure(EntityTypeBuilder<EditLogEntry> entry)
    {
        entry.ToTable("EditLog");
        entry.HasIndex(e => new { e.TenantId, e.Sequence }).IsUnique();
        entry.HasIndex(e => new { e.TenantId, e.EntityId });
        entry.Property(e => e.ActorName).HasMaxLength(200);
        entry.Property(e => e.Origin).HasMaxLength(200);
        entry.Property(e => e.Action).HasMaxLength(40);
        entry.Property(e => e.EntityType).HasMaxLength(100);
        entry.Property(e => e.PreviousHash).HasMaxLength(64);
        entry.Property(e => e.Hash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<EditLogHead> head)
    {
        head.ToTable("EditLogHeads");
        head.HasKey(h => h.TenantId);
        head.Property(h => h.Hash).HasMaxLength(64);
        head.Property(h => h.MastersHash).HasMaxLength(64);
    }
}
