using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Shared.Data.Outbox;

/// <summary>
/// A fact that was committed with its document and is still to be told: to the screens of other nodes now, to mail and
/// webhooks later. It holds ids only, since one dispatcher reads the messages of all tenants.
/// </summary>
public sealed class OutboxMessage
{
    public Guid Id { get; set; }
    public Guid TenantId { get; set; }
    /// <summary>The process that wrote it; its own screens already know.</summary>
    public Guid NodeId { get; set; }
    public required string Kind { get; set; }
    public Guid EntityId { get; set; }
    public DateTime CreatedAtUtc { get; set; }

    public static OutboxMessage For(ErpDbContext db, string kind, Guid entityId) => new()
    {
        Id = Ids.New(),
        TenantId = db.TenantId,
        NodeId = db.Listener?.NodeId ?? Node.Id,
        Kind = kind,
        EntityId = entityId,
        CreatedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
    };
}

/// <summary>This process among those that share the database.</summary>
public static class Node
{
    public static Guid Id { get; } = Guid.NewGuid();
}

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("Outbox");
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Kind).HasMaxLength(60);
        message.HasIndex(m => m.CreatedAtUtc);
    }
}
