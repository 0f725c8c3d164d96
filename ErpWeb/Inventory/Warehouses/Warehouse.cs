using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Inventory.Warehouses;

/// <summary>Transit holds what was sent and has not arrived, Delivered what customers have and were not billed for; these and goods with a job worker stand on accounts of their own.</summary>
public enum WarehouseKind { Store, Shop, Van, Transit, JobWorker, Reject, Delivered }

/// <summary>What happens when goods are sold that orders of others wait for.</summary>
public enum ReservationPolicy { Off, Warn, Block }

/// <summary>A place where goods are counted.</summary>
[Tells(InventoryEvents.Warehouse)]
public sealed class Warehouse : TenantRow, IVersioned
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 100;

    public required string Code { get; set; }
    public required string Name { get; set; }
    public WarehouseKind Kind { get; set; }
    /// <summary>Documents that name no warehouse mean this one; the tenant has exactly one.</summary>
    public bool IsDefault { get; set; }
    /// <summary>Null follows the business.</summary>
    public NegativeStock? NegativeStock { get; set; }
    public bool IsActive { get; set; } = true;
    public int Version { get; set; }
}

/// <summary>How a business values and guards its stock.</summary>
[Tells(InventoryEvents.Settings)]
public sealed class StockSettings : ITenantOwned
{
    public Guid TenantId { get; set; }
    public ValuationMethod Valuation { get; set; }
    public NegativeStock NegativeStock { get; set; } = NegativeStock.Warn;
    public ReservationPolicy Reservation { get; set; }
    /// <summary>Days after which an order holds nothing any more; null until it is delivered or closed.</summary>
    public int? ReservedForDays { get; set; }
}

internal sealed class WarehouseConfiguration : IEntityTypeConfiguration<Warehouse>, IEntityTypeConfiguration<StockSettings>
{
    public void Configure(EntityTypeBuilder<Warehouse> warehouse)
    {
        warehouse.ToTable("Warehouses");
        warehouse.Property(w => w.Code).HasMaxLength(Warehouse.CodeMaxLength);
        warehouse.Property(w => w.Name).HasMaxLength(Warehouse.NameMaxLength);
        warehouse.HasIndex(w => new { w.TenantId, w.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StockSettings> settings)
    {
        settings.ToTable("StockSettings");
        settings.HasKey(s => s.TenantId);
    }
}
