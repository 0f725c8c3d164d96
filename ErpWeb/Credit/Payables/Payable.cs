using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Credit.Payables;

/// <summary>What is owed to a supplier for one bill, and how much of it is settled. Its id is the bill's.</summary>
[AppendOnly(nameof(Settled))]
public sealed class Payable : TenantRow, IUnlogged
{
    /// <summary>None for an expense without a supplier.</summary>
    public Guid? PartyId { get; set; }
    public DateOnly Date { get; set; }
    public DateOnly DueDate { get; set; }
    public decimal Amount { get; set; }
    /// <summary>Paid, returned or cancelled so far; never more than the amount.</summary>
    public decimal Settled { get; set; }
}

/// <summary>What settled a part of a payable, and when; a cancelled payment adds the same with a minus on the same day.</summary>
[AppendOnly]
public sealed class PayableSettlement : TenantRow, IUnlogged
{
    public Guid PayableId { get; set; }
    public DateOnly Date { get; set; }
    public decimal Amount { get; set; }
    public required string SourceType { get; set; }
    public Guid SourceId { get; set; }
    public required string SourceNumber { get; set; }
}

/// <summary>What a supplier owes: money paid in advance, or goods sent back after the bill was paid. Its id is the document's.</summary>
[AppendOnly(nameof(Used))]
public sealed class SupplierCredit : TenantRow, IUnlogged
{
    public Guid PartyId { get; set; }
    public required string SourceType { get; set; }
    public required string SourceNumber { get; set; }
    public DateOnly Date { get; set; }
    public decimal Amount { get; set; }
    public decimal Used { get; set; }
}

/// <summary>A part of a credit that paid bills; taken back by the same with a minus.</summary>
[AppendOnly]
public sealed class SupplierCreditUse : TenantRow, IUnlogged
{
    public Guid CreditId { get; set; }
    public DateOnly Date { get; set; }
    public decimal Amount { get; set; }
    public Guid SourceId { get; set; }
}

internal sealed class PayableConfiguration :
    IEntityTypeConfiguration<Payable>, IEntityTypeConfiguration<PayableSettlement>, IEntityTypeConfiguration<SupplierCredit>, IEntityTypeConfiguration<SupplierCreditUse>
{
    private const string OnlyOpen = "\"Settled\" < \"Amount\"";

    public void Configure(EntityTypeBuilder<Payable> payable)
    {
        payable.ToTable("Payables", table => table.HasCheckConstraint("CK_Payables_Settled", "\"Settled\" >= 0 and \"Settled\" <= \"Amount\""));
        payable.HasOne<Party>().WithMany().HasForeignKey(p => new { p.TenantId, p.PartyId }).OnDelete(DeleteBehavior.Restrict);
        payable.HasIndex(p => new { p.TenantId, p.PartyId, p.DueDate });
        // What is due when is added up along this index alone.
        payable.HasIndex(p => new { p.TenantId, p.DueDate, p.Amount, p.Settled }).HasFilter(OnlyOpen);
        payable.HasIndex(p => new { p.TenantId, p.Date, p.Id }).IsDescending(false, true, true).HasFilter(OnlyOpen);
    }

    public void Configure(EntityTypeBuilder<PayableSettlement> settlement)
    {
        settlement.ToTable("PayableSettlements");
        settlement.Property(s => s.SourceType).HasMaxLength(30);
        settlement.Property(s => s.SourceNumber).HasMaxLength(30);
        settlement.HasOne<Payable>().WithMany().HasForeignKey(s => new { s.TenantId, s.PayableId }).OnDelete(DeleteBehavior.Restrict);
        settlement.HasIndex(s => new { s.TenantId, s.PayableId, s.Date });
        settlement.HasIndex(s => new { s.TenantId, s.SourceId });
    }

    public void Configure(EntityTypeBuilder<SupplierCredit> credit)
    {
        credit.ToTable("SupplierCredits", table => table.HasCheckConstraint("CK_SupplierCredits_Used", "\"Used\" >= 0 and \"Used\" <= \"Amount\""));
        credit.Property(c => c.SourceType).HasMaxLength(30);
        credit.Property(c => c.SourceNumber).HasMaxLength(30);
        credit.HasOne<Party>().WithMany().HasForeignKey(c => new { c.TenantId, c.PartyId }).OnDelete(DeleteBehavior.Restrict);
        credit.HasIndex(c => new { c.TenantId, c.PartyId, c.Date });
    }

    public void Configure(EntityTypeBuilder<SupplierCreditUse> use)
    {
        use.ToTable("SupplierCreditUses");
        use.HasOne<SupplierCredit>().WithMany().HasForeignKey(u => new { u.TenantId, u.CreditId }).OnDelete(DeleteBehavior.Restrict);
        use.HasIndex(u => new { u.TenantId, u.CreditId, u.Date });
        use.HasIndex(u => new { u.TenantId, u.SourceId });
    }
}
