using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Platform;

/// <summary>The owner's leave for support staff to look in, for a reason and a few hours. Without one nobody of the platform sees a document.</summary>
[Tells(Support.SupportLog.Granted)]
public sealed class SupportGrant : TenantRow
{
    public const int ReasonMaxLength = 300;

    public required string Reason { get; set; }
    public bool AllowsChanges { get; set; }
    public DateTime FromUtc { get; set; }
    /// <summary>At most four hours after <see cref="FromUtc"/>.</summary>
    public DateTime UntilUtc { get; set; }
    public Guid GrantedById { get; set; }
    public required string GrantedBy { get; set; }
    public DateTime? WithdrawnAtUtc { get; set; }
}

internal sealed class SupportGrantConfiguration : IEntityTypeConfiguration<SupportGrant>
{
    public void Configure(EntityTypeBuilder<SupportGrant> grant)
    {
        grant.ToTable("SupportGrants");
        grant.Property(g => g.Reason).HasMaxLength(SupportGrant.ReasonMaxLength);
        grant.Property(g => g.GrantedBy).HasMaxLength(200);
    }
}
