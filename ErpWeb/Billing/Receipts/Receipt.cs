using ErpWeb.Billing.Invoices;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Billing.Receipts;

public enum PaymentMode { Cash, Upi, Bank, Card }

public enum ReceiptStatus { Posted, Cancelled }

/// <summary>Money received from a customer.</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[OwnRecord(nameof(PostedById))]
public sealed class Receipt : TenantRow, IUnlogged
{
    public const int ReferenceMaxLength = 60;

    public Guid SeriesId { get; set; }
    public int FinancialYear { get; set; }
    public long SequenceNumber { get; set; }
    public required string Number { get; set; }
    public DateOnly Date { get; set; }
    public Guid PartyId { get; set; }
    public required string PartyName { get; set; }
    public PaymentMode Mode { get; set; }
    /// <summary>UPI transaction id, cheque or UTR number, card slip.</summary>
    public string Reference { get; set; } = "";
    public decimal Amount { get; set; }
    public DateTime PostedAtUtc { get; set; }
    public Guid PostedById { get; set; }
    public required string PostedBy { get; set; }
    public ReceiptStatus Status { get; set; }
    public DateTime? CancelledAtUtc { get; set; }
    public string? CancelReason { get; set; }
}

/// <summary>The part of a receipt that settles one invoice.</summary>
[AppendOnly]
public sealed class ReceiptAllocation : TenantRow, IUnlogged
{
    public Guid ReceiptId { get; set; }
    public Guid InvoiceId { get; set; }
    public decimal Amount { get; set; }
}

internal sealed class ReceiptConfiguration : IEntityTypeConfiguration<Receipt>, IEntityTypeConfiguration<ReceiptAllocation>
{
    public void Configure(EntityTypeBuilder<Receipt> receipt)
    {
        receipt.ToTable("Receipts");
        receipt.Property(r => r.Number).HasMaxLength(16);
        receipt.Property(r => r.PartyName).HasMaxLength(Party.NameMaxLength);
        receipt.Property(r => r.Reference).HasMaxLength(Receipt.ReferenceMaxLength);
        receipt.Property(r => r.PostedBy).HasMaxLength(100);
        receipt.Property(r => r.CancelReason).HasMaxLength(Invoice.CancelReasonMaxLength);
        receipt.HasOne<Party>().WithMany().HasForeignKey(r => new { r.TenantId, r.PartyId }).OnDelete(DeleteBehavior.Restrict);
        receipt.HasIndex(r => new { r.TenantId, r.SeriesId, r.FinancialYear, r.SequenceNumber }).IsUnique();
        receipt.HasIndex(r => new { r.TenantId, r.Date, r.Id }).IsDescending(false, true, true);
    }

    public void Configure(EntityTypeBuilder<ReceiptAllocation> allocation)
    {
        allocation.ToTable("ReceiptAllocations");
        allocation.HasOne<Receipt>().WithMany().HasForeignKey(a => new { a.TenantId, a.ReceiptId }).OnDelete(DeleteBehavior.Restrict);
        allocation.HasOne<Invoice>().WithMany().HasForeignKey(a => new { a.TenantId, a.InvoiceId }).OnDelete(DeleteBehavior.Restrict);
    }
}
