using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Purchasing.Settings;

/// <summary>How far receipts and bills may differ from the order before somebody is asked.</summary>
[Tells(PurchasingEvents.Settings)]
public sealed class PurchasingSettings : ITenantOwned, IVersioned
{
    public Guid TenantId { get; set; }
    /// <summary>Percent of the ordered quantity that may come beyond it.</summary>
    public decimal OverReceiptPercent { get; set; }
    /// <summary>Percent by which a bill's rate may be above the order's.</summary>
    public decimal RatePercent { get; set; }
    public int Version { get; set; }
}

internal sealed class PurchasingSettingsConfiguration : IEntityTypeConfiguration<PurchasingSettings>
{
    public void Configure(EntityTypeBuilder<PurchasingSettings> settings)
    {
        settings.ToTable("PurchasingSettings");
        settings.HasKey(s => s.TenantId);
    }
}
