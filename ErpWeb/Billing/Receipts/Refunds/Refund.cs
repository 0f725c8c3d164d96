using ErpWeb.Accounting.Accounts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Billing.Receipts.Refunds;

public enum RefundStatus { Posted, Cancelled }

/// <summary>Money of a customer paid back to him: a part of a receipt or credit note that no bill used.</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[OwnRecord(nameof(PostedById))]
[Tells("refund")]
public sealed class Refund : TenantRow, IUnlogged
{
    public Guid SeriesId { get; set; }
    public int FinancialYear { get; set; }
    public long SequenceNumber { get; set; }
    public required string Number { get; set; }
    public DateOnly Date { get; set; }
    public Guid PartyId { get; set; }
    public required string PartyName { get; set; }
    /// <summary>The receipt or credit note whose money it is.</summary>
    public Guid CreditId { get; set; }
    public required string CreditNumber { get; set; }
    public PaymentMode Mode { get; set; }
    public Guid AccountId { get; set; }
    public string Reference { get; set; } = "";
    public decimal Amount { get; set; }
    public DateTime PostedAtUtc { get; set; }
    public Guid PostedById { get; set; }
    public required string PostedBy { get; set; }
    public RefundStatus Status { get; set; }
    public DateTime? CancelledAtUtc { get; set; }
    public string? CancelReason { get; set; }
}

internal sealed class RefundConfiguration : IEntityTypeConfiguration<Refund>
{
    public void Configure(EntityTypeBuilder<Refund> refund)
    {
        refund.ToTable("Refunds");
        refund.Property(r => r.Number).HasMaxLength(16);
        refund.Property(r => r.PartyName).HasMaxLength(Party.NameMaxLength);
        refund.Property(r => r.CreditNumber).HasMaxLength(30);
        refund.Property(r => r.Reference).HasMaxLength(Receipt.ReferenceMaxLength);
        refund.Property(r => r.PostedBy).HasMaxLength(100);
        refund.Property(r => r.CancelReason).HasMaxLength(Invoice.CancelReasonMaxLength);
        refund.HasOne<Party>().WithMany().HasForeignKey(r => new { r.TenantId, r.PartyId }).OnDelete(DeleteBehavior.Restrict);
        refund.HasOne<Account>().WithMany().HasForeignKey(r => new { r.TenantId, r.AccountId }).OnDelete(DeleteBehavior.Restrict);
        refund.HasIndex(r => new { r.TenantId, r.SeriesId, r.FinancialYear, r.SequenceNumber }).IsUnique();
        refund.HasIndex(r => new { r.TenantId, r.Date, r.Id }).IsDescending(false, true, true);
    }
}
