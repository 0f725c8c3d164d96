using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Inventory.Counts;

public enum CountStatus { Counting, Approved, Discarded, Cancelled }

/// <summary>Goods of one warehouse are counted, by people who are not told what should be there.</summary>
[AppendOnly(nameof(Status), nameof(PostedOn), nameof(DecidedAtUtc), nameof(DecidedBy), nameof(CancelReason))]
[Tells(InventoryEvents.Count)]
public sealed class StockCount : TenantRow, IUnlogged
{
    public Guid SeriesId { get; set; }
    public int FinancialYear { get; set; }
    public long SequenceNumber { get; set; }
    public required string Number { get; set; }
    public DateOnly Date { get; set; }
    public Guid WarehouseId { get; set; }
    /// <summary>Everything of the warehouse; otherwise the items that <see cref="StockCountItem"/> names.</summary>
    public bool CoversAll { get; set; }
    /// <summary>A difference beyond this share of the book quantity, in percent, should be counted again.</summary>
    public decimal Tolerance { get; set; }
    public string Note { get; set; } = "";
    public DateTime StartedAtUtc { get; set; }
    public Guid StartedById { get; set; }
    public required string StartedBy { get; set; }
    public CountStatus Status { get; set; }
    public DateOnly? PostedOn { get; set; }
    public DateTime? DecidedAtUtc { get; set; }
    public string? DecidedBy { get; set; }
    public string? CancelReason { get; set; }
}

/// <summary>An item that the count names, or that is to be counted again: entries of earlier rounds do not count any more.</summary>
[Tells(InventoryEvents.Count, PartOf = nameof(CountId))]
public sealed class StockCountItem : ITenantOwned, IUnlogged
{
    public Guid TenantId { get; set; }
    public Guid CountId { get; set; }
    public Guid ItemId { get; set; }
    public int Round { get; set; }
}

/// <summary>What one person counted at one place and moment; all entries of an item add up.</summary>
[Tells(InventoryEvents.Count, PartOf = nameof(CountId))]
public sealed class StockCountEntry : TenantRow, IUnlogged
{
    public Guid CountId { get; set; }
    public Guid ItemId { get; set; }
    /// <summary>Batch or serial number; empty for goods that are not told apart.</summary>
    public Guid LotId { get; set; }
    public decimal Quantity { get; set; }
    public int Round { get; set; }
    /// <summary>The end of the stock ledger at that moment: what moved later does not disturb the count.</summary>
    public long AfterSequence { get; set; }
    public DateTime CountedAtUtc { get; set; }
    public Guid CountedById { get; set; }
    public required string CountedBy { get; set; }
    public bool IsWithdrawn { get; set; }
}

/// <summary>What an approved count found.</summary>
[AppendOnly]
public sealed class StockCountResult : TenantRow, IUnlogged
{
    public Guid CountId { get; set; }
    public Guid ItemId { get; set; }
    public Guid LotId { get; set; }
    public decimal Counted { get; set; }
    /// <summary>What the ledger said at the moment of the count.</summary>
    public decimal Book { get; set; }
    /// <summary>INR of the difference, of its sign.</summary>
    public decimal Value { get; set; }
}

internal sealed class StockCountConfiguration :
    IEntityTypeConfiguration<StockCount>, IEntityTypeConfiguration<StockCountItem>, IEntityTypeConfiguration<StockCountEntry>, IEntityTypeConfiguration<StockCountResult>
{
    public void Configure(EntityTypeBuilder<StockCount> count)
    {
        count.ToTable("StockCounts");
        count.Property(c => c.Number).HasMaxLength(16);
        count.Property(c => c.Note).HasMaxLength(StockAdjustment.NoteMaxLength);
        count.Property(c => c.StartedBy).HasMaxLength(100);
        count.Property(c => c.DecidedBy).HasMaxLength(100);
        count.Property(c => c.CancelReason).HasMaxLength(StockAdjustment.NoteMaxLength);
        count.HasOne<Warehouse>().WithMany().HasForeignKey(c => new { c.TenantId, c.WarehouseId }).OnDelete(DeleteBehavior.Restrict);
        count.HasIndex(c => new { c.TenantId, c.SeriesId, c.FinancialYear, c.SequenceNumber }).IsUnique();
        count.HasIndex(c => new { c.TenantId, c.Date, c.Id }).IsDescending(false, true, true);
    }

    public void Configure(EntityTypeBuilder<StockCountItem> item)
    {
        item.ToTable("StockCountItems");
        item.HasKey(i => new { i.TenantId, i.CountId, i.ItemId });
        item.HasOne<StockCount>().WithMany().HasForeignKey(i => new { i.TenantId, i.CountId }).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<Item>().WithMany().HasForeignKey(i => new { i.TenantId, i.ItemId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StockCountEntry> entry)
    {
        entry.ToTable("StockCountEntries");
        entry.Property(e => e.CountedBy).HasMaxLength(100);
        entry.HasOne<StockCount>().WithMany().HasForeignKey(e => new { e.TenantId, e.CountId }).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Item>().WithMany().HasForeignKey(e => new { e.TenantId, e.ItemId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StockCountResult> result)
    {
        result.ToTable("StockCountResults");
        result.HasOne<StockCount>().WithMany().HasForeignKey(r => new { r.TenantId, r.CountId }).OnDelete(DeleteBehavior.Restrict);
        result.HasOne<Item>().WithMany().HasForeignKey(r => new { r.TenantId, r.ItemId }).OnDelete(DeleteBehavior.Restrict);
    }
}
