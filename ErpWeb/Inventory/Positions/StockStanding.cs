using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Inventory.Positions;

/// <summary>How the goods of one chain stood at the end of a month, so that a report of a past day need not add up years of moves. Follows from the stock ledger.</summary>
public sealed class StockStanding : IRunningTotal
{
    public Guid TenantId { get; set; }
    /// <summary>The last day of the month.</summary>
    public DateOnly Day { get; set; }
    public Guid ItemId { get; set; }
    public Guid WarehouseId { get; set; }
    public Guid LotId { get; set; }
    public decimal Quantity { get; set; }
    /// <summary>INR, two decimals.</summary>
    public decimal Value { get; set; }

    IComparable IRunningTotal.Key => (Day, ItemId, WarehouseId, LotId);

    void IRunningTotal.Add(IRunningTotal other)
    {
        var more = (StockStanding)other;
        Quantity += more.Quantity;
        Value += more.Value;
    }
}

/// <summary>Up to which line of the stock ledger the standings of a month's end are added up.</summary>
public sealed class StockStandingDay : ITenantOwned, IUnlogged
{
    public Guid TenantId { get; set; }
    public DateOnly Day { get; set; }
    public long Sequence { get; set; }
}

internal sealed class StockStandingConfiguration : IEntityTypeConfiguration<StockStanding>, IEntityTypeConfiguration<StockStandingDay>
{
    public void Configure(EntityTypeBuilder<StockStanding> standing)
    {
        standing.ToTable("StockStandings");
        standing.HasKey(s => new { s.TenantId, s.Day, s.ItemId, s.WarehouseId, s.LotId });
    }

    public void Configure(EntityTypeBuilder<StockStandingDay> day)
    {
        day.ToTable("StockStandingDays");
        day.HasKey(d => new { d.TenantId, d.Day });
    }
}
