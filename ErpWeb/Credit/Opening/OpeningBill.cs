using ErpWeb.Credit.Contracts;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Credit.Opening;

/// <summary>What was open when the books began: a customer's bill, a supplier's bill, or money paid in advance.</summary>
public enum OpeningBillKind { CustomerBill, CustomerAdvance, SupplierBill, SupplierAdvance }

public enum OpeningBillStatus { Posted, Cancelled }

/// <summary>A bill, or an advance, of the time before the books began, with what is open of it.</summary>
[AppendOnly(nameof(Status))]
[Tells(CreditEvents.Receivable, PartOf = nameof(PartyId))]
public sealed class OpeningBill : TenantRow, IUnlogged
{
    public const int NumberMaxLength = 30;

    public OpeningBillKind Kind { get; set; }
    public Guid PartyId { get; set; }
    /// <summary>As on the bill.</summary>
    public required string Number { get; set; }
    public DateOnly Date { get; set; }
    public DateOnly DueDate { get; set; }
    /// <summary>INR that are open.</summary>
    public decimal Amount { get; set; }
    public DateTime PostedAtUtc { get; set; }
    public required string PostedBy { get; set; }
    public OpeningBillStatus Status { get; set; }
}

internal sealed class OpeningBillConfiguration : IEntityTypeConfiguration<OpeningBill>
{
    public void Configure(EntityTypeBuilder<OpeningBill> bill)
    {
        bill.ToTable("OpeningBills");
        bill.Property(b => b.Number).HasMaxLength(OpeningBill.NumberMaxLength);
        bill.Property(b => b.PostedBy).HasMaxLength(100);
        bill.HasOne<Party>().WithMany().HasForeignKey(b => new { b.TenantId, b.PartyId }).OnDelete(DeleteBehavior.Restrict);
        // A bill stands here once, unless it was taken back.
        bill.HasIndex(b => new { b.TenantId, b.PartyId, b.Kind, b.Number }).IsUnique().HasFilter("\"Status\" = 0");
    }
}
