using ErpWeb.Credit.Receivables;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Credit.Settlements;

/// <summary>What settled a part of a receivable, and when; what is taken back adds the same with a minus.</summary>
[AppendOnly]
public sealed class ReceivableSettlement : TenantRow, IUnlogged
{
    public Guid ReceivableId { get; set; }
    public DateOnly Date { get; set; }
    public decimal Amount { get; set; }
    /// <summary>The document whose money or value it is: a receipt, a credit note.</summary>
    public required string SourceType { get; set; }
    public Guid SourceId { get; set; }
    public required string SourceNumber { get; set; }
    /// <summary>What was posted to settle it, when that was not the source itself: a later allocation.</summary>
    public Guid? CausedById { get; set; }

    internal static ReceivableSettlement Of(Guid receivableId, SourceDocument source, DateOnly date, decimal amount, Guid? causedById) => new()
    {
        Id = Ids.New(),
        ReceivableId = receivableId,
        Date = date,
        Amount = amount,
        SourceType = source.Type,
        SourceId = source.Id,
        SourceNumber = source.Number,
        CausedById = causedById,
    };
}

/// <summary>
/// Money or value of a customer, by the document that brought it: a receipt, a credit note, a voucher. What is not used is
/// owed to him. Its id is the document's.
/// </summary>
[AppendOnly(nameof(Used))]
public sealed class CustomerCredit : TenantRow, IUnlogged
{
    public const int CodeMaxLength = 30;

    public Guid PartyId { get; set; }
    public required string SourceType { get; set; }
    public required string SourceNumber { get; set; }
    public DateOnly Date { get; set; }
    public decimal Amount { get; set; }
    /// <summary>Settled bills, was paid back or withdrawn; never more than the amount.</summary>
    public decimal Used { get; set; }
    /// <summary>What a voucher is redeemed by; empty for other credits.</summary>
    public string Code { get; set; } = "";
    public DateOnly? ExpiresOn { get; set; }
    /// <summary>What was posted to keep it, when that was not the document itself.</summary>
    public Guid? CausedById { get; set; }
}

/// <summary>A part of a credit that settled a bill or was paid back; taken back by the same with a minus.</summary>
[AppendOnly]
public sealed class CustomerCreditUse : TenantRow, IUnlogged
{
    public Guid CreditId { get; set; }
    public DateOnly Date { get; set; }
    public decimal Amount { get; set; }
    /// <summary>The bill that it settled; none when it was paid back or withdrawn.</summary>
    public Guid? ReceivableId { get; set; }
    /// <summary>The document that used it.</summary>
    public Guid SourceId { get; set; }
    public required string SourceType { get; set; }
    public required string SourceNumber { get; set; }
    /// <summary>What was posted to use it, when that was not the source itself.</summary>
    public Guid? CausedById { get; set; }

    internal static CustomerCreditUse Of(Guid creditId, DateOnly date, decimal amount, Guid? receivableId, SourceDocument source, Guid? causedById) => new()
    {
        Id = Ids.New(),
        CreditId = creditId,
        Date = date,
        Amount = amount,
        ReceivableId = receivableId,
        SourceId = source.Id,
        SourceType = source.Type,
        SourceNumber = source.Number,
        CausedById = causedById,
    };
}

internal sealed class CustomerCreditConfiguration :
    IEntityTypeConfiguration<ReceivableSettlement>, IEntityTypeConfiguration<CustomerCredit>, IEntityTypeConfiguration<CustomerCreditUse>
{
    public void Configure(EntityTypeBuilder<ReceivableSettlement> settlement)
    {
        settlement.ToTable("ReceivableSettlements");
        settlement.Property(s => s.SourceType).HasMaxLength(30);
        settlement.Property(s => s.SourceNumber).HasMaxLength(30);
        settlement.HasOne<Receivable>().WithMany().HasForeignKey(s => new { s.TenantId, s.ReceivableId }).OnDelete(DeleteBehavior.Restrict);
        settlement.HasIndex(s => new { s.TenantId, s.ReceivableId, s.Date });
        settlement.HasIndex(s => new { s.TenantId, s.SourceId });
    }

    public void Configure(EntityTypeBuilder<CustomerCredit> credit)
    {
        credit.ToTable("CustomerCredits", table => table.HasCheckConstraint("CK_CustomerCredits_Used", "\"Used\" >= 0 and \"Used\" <= \"Amount\""));
        credit.Property(c => c.SourceType).HasMaxLength(30);
        credit.Property(c => c.SourceNumber).HasMaxLength(30);
        credit.Property(c => c.Code).HasMaxLength(CustomerCredit.CodeMaxLength);
        credit.HasOne<Party>().WithMany().HasForeignKey(c => new { c.TenantId, c.PartyId }).OnDelete(DeleteBehavior.Restrict);
        credit.HasIndex(c => new { c.TenantId, c.PartyId, c.Date });
        credit.HasIndex(c => new { c.TenantId, c.Date, c.Id }).HasFilter("\"Used\" < \"Amount\"");
        credit.HasIndex(c => new { c.TenantId, c.Code }).IsUnique().HasFilter("\"Code\" <> ''");
    }

    public void Configure(EntityTypeBuilder<CustomerCreditUse> use)
    {
        use.ToTable("CustomerCreditUses");
        use.Property(u => u.SourceType).HasMaxLength(30);
        use.Property(u => u.SourceNumber).HasMaxLength(30);
        use.HasOne<CustomerCredit>().WithMany().HasForeignKey(u => new { u.TenantId, u.CreditId }).OnDelete(DeleteBehavior.Restrict);
        use.HasIndex(u => new { u.TenantId, u.CreditId, u.Date });
        use.HasIndex(u => new { u.TenantId, u.SourceId });
    }
}
