using ErpWeb.Accounting.Accounts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Billing.Receipts;

public enum PaymentMode { Cash, Upi, Bank, Card, Cheque }

public enum ReceiptStatus { Posted, Cancelled }

/// <summary>Money received from a customer. What it settles are the settlements whose source it is; the rest stays his credit.</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[OwnRecord(nameof(PostedById))]
[Tells(InvoiceEvents.Receipt)]
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
    /// <summary>How the first part of the money came; all parts are its tenders.</summary>
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

/// <summary>A part of a receipt that came in one way.</summary>
[AppendOnly]
public sealed class ReceiptTender : TenantRow, IUnlogged
{
    public Guid ReceiptId { get; set; }
    public int LineNumber { get; set; }
    public PaymentMode Mode { get; set; }
    /// <summary>The account where the money lies.</summary>
    public Guid AccountId { get; set; }
    public string Reference { get; set; } = "";
    public decimal Amount { get; set; }
    /// <summary>What wrote it, when that was not the receipt itself.</summary>
    public Guid? CausedById { get; set; }
}

/// <summary>
/// The part of an early receipt that settled one invoice. Kept as it was posted; since settlements are kept for every
/// source, these have them too, and nothing is added here.
/// </summary>
[AppendOnly]
public sealed class ReceiptAllocation : TenantRow, IUnlogged
{
    public Guid ReceiptId { get; set; }
    public Guid InvoiceId { get; set; }
    public decimal Amount { get; set; }
}

internal sealed class ReceiptConfiguration : IEntityTypeConfiguration<Receipt>, IEntityTypeConfiguration<ReceiptTender>, IEntityTypeConfiguration<ReceiptAllocation>
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

    public void Configure(EntityTypeBuilder<ReceiptTender> tender)
    {
        tender.ToTable("ReceiptTenders");
        tender.Property(t => t.Reference).HasMaxLength(Receipt.ReferenceMaxLength);
        tender.HasOne<Receipt>().WithMany().HasForeignKey(t => new { t.TenantId, t.ReceiptId }).OnDelete(DeleteBehavior.Restrict);
        tender.HasOne<Account>().WithMany().HasForeignKey(t => new { t.TenantId, t.AccountId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReceiptAllocation> allocation)
    {
        allocation.ToTable("ReceiptAllocations");
        allocation.HasOne<Receipt>().WithMany().HasForeignKey(a => new { a.TenantId, a.ReceiptId }).OnDelete(DeleteBehavior.Restrict);
        allocation.HasOne<Invoice>().WithMany().HasForeignKey(a => new { a.TenantId, a.InvoiceId }).OnDelete(DeleteBehavior.Restrict);
    }
}
