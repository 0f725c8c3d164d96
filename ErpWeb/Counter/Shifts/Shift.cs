using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Tills;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Counter.Shifts;

public enum ShiftStatus { Open, Closed }

/// <summary>One cashier at one till, from counting the drawer to counting it again. Closing seals it.</summary>
[AppendOnly(nameof(Status), nameof(ClosedAtUtc), nameof(ClosedBy), nameof(ClosingNotes), nameof(Remark))]
[Tells(CounterEvents.Shift)]
public sealed class Shift : TenantRow, IUnlogged
{
    public const int RemarkMaxLength = 200;

    public Guid SeriesId { get; set; }
    public int FinancialYear { get; set; }
    public long SequenceNumber { get; set; }
    public required string Number { get; set; }
    public Guid TillId { get; set; }
    public required string TillName { get; set; }
    public Guid CashierId { get; set; }
    public required string Cashier { get; set; }
    public DateOnly Date { get; set; }
    public DateTime OpenedAtUtc { get; set; }
    /// <summary>Counted in the drawer at the start.</summary>
    public decimal OpeningCash { get; set; }
    /// <summary>The notes and coins counted then: "500x4 100x12".</summary>
    public string OpeningNotes { get; set; } = "";
    public ShiftStatus Status { get; set; }
    public DateTime? ClosedAtUtc { get; set; }
    public string? ClosedBy { get; set; }
    public string? ClosingNotes { get; set; }
    public string? Remark { get; set; }
}

/// <summary>What a closed shift should have held of one kind of money, and what was counted.</summary>
[AppendOnly]
public sealed class ShiftCount : TenantRow, IUnlogged
{
    public Guid ShiftId { get; set; }
    public TenderKind Kind { get; set; }
    public decimal Expected { get; set; }
    public decimal Counted { get; set; }
}

/// <summary>Cash put into the drawer or taken out of it for another reason than a sale.</summary>
[AppendOnly]
[Tells(CounterEvents.Shift, PartOf = nameof(ShiftId))]
public sealed class CashMove : TenantRow, IUnlogged
{
    public const int ReasonMaxLength = 100;

    public Guid ShiftId { get; set; }
    public DateTime AtUtc { get; set; }
    /// <summary>INR; above zero was put in, below zero was taken out.</summary>
    public decimal Amount { get; set; }
    public required string Reason { get; set; }
    public required string By { get; set; }
}

internal sealed class ShiftConfiguration : IEntityTypeConfiguration<Shift>, IEntityTypeConfiguration<ShiftCount>, IEntityTypeConfiguration<CashMove>
{
    private const string OnlyOpen = "\"Status\" = 0";

    public void Configure(EntityTypeBuilder<Shift> shift)
    {
        shift.ToTable("Shifts");
        shift.Property(s => s.Number).HasMaxLength(16);
        shift.Property(s => s.TillName).HasMaxLength(Till.NameMaxLength);
        shift.Property(s => s.Cashier).HasMaxLength(100);
        shift.Property(s => s.ClosedBy).HasMaxLength(100);
        shift.Property(s => s.OpeningNotes).HasMaxLength(200);
        shift.Property(s => s.ClosingNotes).HasMaxLength(200);
        shift.Property(s => s.Remark).HasMaxLength(Shift.RemarkMaxLength);
        shift.HasOne<Till>().WithMany().HasForeignKey(s => new { s.TenantId, s.TillId }).OnDelete(DeleteBehavior.Restrict);
        shift.HasIndex(s => new { s.TenantId, s.SeriesId, s.FinancialYear, s.SequenceNumber }).IsUnique();
        // A drawer has one cashier, and a cashier one drawer.
        shift.HasIndex(s => new { s.TenantId, s.TillId }).IsUnique().HasFilter(OnlyOpen).HasDatabaseName("IX_Shifts_OpenTill");
        shift.HasIndex(s => new { s.TenantId, s.CashierId }).IsUnique().HasFilter(OnlyOpen).HasDatabaseName("IX_Shifts_OpenCashier");
        shift.HasIndex(s => new { s.TenantId, s.Date, s.Id }).IsDescending(false, true, true);
    }

    public void Configure(EntityTypeBuilder<ShiftCount> count)
    {
        count.ToTable("ShiftCounts");
        count.HasOne<Shift>().WithMany().HasForeignKey(c => new { c.TenantId, c.ShiftId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CashMove> move)
    {
        move.ToTable("CashMoves");
        move.Property(m => m.Reason).HasMaxLength(CashMove.ReasonMaxLength);
        move.Property(m => m.By).HasMaxLength(100);
        move.HasOne<Shift>().WithMany().HasForeignKey(m => new { m.TenantId, m.ShiftId }).OnDelete(DeleteBehavior.Restrict);
    }
}
