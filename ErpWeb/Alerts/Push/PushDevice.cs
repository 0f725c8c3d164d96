using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Alerts.Push;

/// <summary>A browser that asked to be sent alerts: where its push service takes them, and what they are encrypted with.</summary>
[Tells(AlertMark.Kind, PartOf = nameof(UserId))]
public sealed class PushDevice : TenantRow, IUnlogged
{
    public const int EndpointMaxLength = 500;
    public const int KeyMaxLength = 100;

    public Guid UserId { get; set; }
    public required string Endpoint { get; set; }
    /// <summary>The browser's public key on P-256, 65 bytes in base64url.</summary>
    public required string PublicKey { get; set; }
    /// <summary>The secret it shares with us, 16 bytes in base64url.</summary>
    public required string Secret { get; set; }
    public DateTime AddedAtUtc { get; set; }
}

/// <summary>The key by which push services know this installation; made once.</summary>
public sealed class PushKey
{
    public int Id { get; set; }
    public required string PublicKey { get; set; }
    /// <summary>Protected by the keys of the application.</summary>
    public required string PrivateKey { get; set; }
}

internal sealed class PushConfiguration : IEntityTypeConfiguration<PushDevice>, IEntityTypeConfiguration<PushKey>
{
    public void Configure(EntityTypeBuilder<PushDevice> device)
    {
        device.ToTable("PushDevices");
        device.Property(d => d.Endpoint).HasMaxLength(PushDevice.EndpointMaxLength);
        device.Property(d => d.PublicKey).HasMaxLength(PushDevice.KeyMaxLength);
        device.Property(d => d.Secret).HasMaxLength(PushDevice.KeyMaxLength);
        device.HasIndex(d => new { d.TenantId, d.UserId });
    }

    public void Configure(EntityTypeBuilder<PushKey> key)
    {
        key.ToTable("PushKeys");
        key.Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.PublicKey).HasMaxLength(PushDevice.KeyMaxLength);
    }
}
