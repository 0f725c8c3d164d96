using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Alerts;

/// <summary>What became of an alert for one person: he has read it, it was sent to his phones.</summary>
[Tells(Kind, PartOf = nameof(UserId))]
public sealed class AlertMark : ITenantOwned, IUnlogged
{
    public const string Kind = "alert-mark";
    public const int KeyMaxLength = 60;

    public Guid TenantId { get; set; }
    public Guid UserId { get; set; }
    /// <summary>The source and the id of what it is about.</summary>
    public required string Key { get; set; }
    public DateTime? ReadAtUtc { get; set; }
    public DateTime? PushedAtUtc { get; set; }
}

internal sealed class AlertMarkConfiguration : IEntityTypeConfiguration<AlertMark>
{
    public void Configure(EntityTypeBuilder<AlertMark> mark)
    {
        mark.ToTable("AlertMarks");
        mark.HasKey(m => new { m.TenantId, m.UserId, m.Key });
        mark.Property(m => m.Key).HasMaxLength(AlertMark.KeyMaxLength);
    }
}
