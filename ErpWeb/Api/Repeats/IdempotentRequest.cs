using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Api.Repeats;

/// <summary>What a program sent under an Idempotency-Key, so that the same key with another body is refused and a repeat gets the first answer.</summary>
public sealed class IdempotentRequest : ITenantOwned, IUnlogged
{
    public const int KeyMaxLength = 100;

    public Guid TenantId { get; set; }
    public required string Key { get; set; }
    /// <summary>SHA-256 of caller, method, path and body.</summary>
    public required string RequestHash { get; set; }
    public DateTime AtUtc { get; set; }
    /// <summary>Null while the first request is still at work.</summary>
    public int? Status { get; set; }
    public string? Answer { get; set; }
}

internal sealed class IdempotentRequestConfiguration : IEntityTypeConfiguration<IdempotentRequest>
{
    public void Configure(EntityTypeBuilder<IdempotentRequest> request)
    {
        request.ToTable("IdempotentRequests");
        request.HasKey(r => new { r.TenantId, r.Key });
        request.Property(r => r.Key).HasMaxLength(IdempotentRequest.KeyMaxLength);
        request.Property(r => r.RequestHash).HasMaxLength(64);
    }
}
