using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Identity.ApiKeys;

/// <summary>A key for a machine: shown once, kept as a hash, with rights of its own. Its making and revoking are written to the edit log by the service.</summary>
[Tells("api-key")]
public sealed class ApiKey : TenantRow, IUnlogged
{
    public const int NameMaxLength = 60;

    public required string Name { get; set; }
    /// <summary>The first characters, by which people recognise it.</summary>
    public required string Prefix { get; set; }
    public required string Hash { get; set; }
    /// <summary>Permission codes, one a line.</summary>
    public required string Scopes { get; set; }
    public Guid CreatedById { get; set; }
    public required string CreatedBy { get; set; }
    public DateTime CreatedAtUtc { get; set; }
    public DateTime ExpiresAtUtc { get; set; }
    public DateTime? LastUsedAtUtc { get; set; }
    public DateTime? RevokedAtUtc { get; set; }
}

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.ToTable("ApiKeys");
        key.Property(k => k.Name).HasMaxLength(ApiKey.NameMaxLength);
        key.Property(k => k.Prefix).HasMaxLength(16);
        key.Property(k => k.Hash).HasMaxLength(64);
        key.Property(k => k.Scopes).HasMaxLength(4000);
        key.Property(k => k.CreatedBy).HasMaxLength(200);
        key.HasIndex(k => new { k.TenantId, k.Hash }).IsUnique();
    }
}
