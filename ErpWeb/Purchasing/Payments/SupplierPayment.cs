using ErpWeb.Credit.Payables;
using ErpWeb.Parties;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Purchasing.Payments;

public enum PaidFrom { Bank, Cash, Upi, Card }

/// <summary>Money paid to a supplier, with the discount he gave and what he still owed.</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[Tells(PurchasingEvents.Payment)]
public sealed class SupplierPayment : PurchaseDocument, ICancellable
{
    public const int ReferenceMaxLength = 60;

    public PaidFrom From { get; set; }
    /// <summary>Cheque or UTR number, UPI transaction id.</summary>
    public string Reference { get; set; } = "";
    /// <summary>Money that left.</summary>
    public decimal Amount { get; set; }
    public decimal Discount { get; set; }
    /// <summary>Taken from advances and returns.</summary>
    public decimal FromCredit { get; set; }
    /// <summary>More than the bills needed; later bills can use it.</summary>
    public decimal Advance { get; set; }
    public DocumentStatus Status { get; set; }
}

/// <summary>The part of a payment that settles one bill.</summary>
[AppendOnly]
[Tells(PurchasingEvents.Bill, PartOf = nameof(BillId))]
public sealed class SupplierPaymentPart : TenantRow, IUnlogged
{
    public Guid PaymentId { get; set; }
    public Guid BillId { get; set; }
    public decimal Amount { get; set; }
}

internal sealed class SupplierPaymentConfiguration : IEntityTypeConfiguration<SupplierPayment>, IEntityTypeConfiguration<SupplierPaymentPart>
{
    public void Configure(EntityTypeBuilder<SupplierPayment> payment)
    {
        PurchaseMapping.Document(payment, "SupplierPayments");
        payment.HasOne<Party>().WithMany().HasForeignKey(p => new { p.TenantId, p.PartyId }).OnDelete(DeleteBehavior.Restrict);
        payment.Property(p => p.Reference).HasMaxLength(SupplierPayment.ReferenceMaxLength);
    }

    public void Configure(EntityTypeBuilder<SupplierPaymentPart> part)
    {
        part.ToTable("SupplierPaymentParts");
        part.HasOne<SupplierPayment>().WithMany().HasForeignKey(p => new { p.TenantId, p.PaymentId }).OnDelete(DeleteBehavior.Restrict);
        // What is owed has the id of its bill; a bill of the time before the books has no other row.
        part.HasOne<Payable>().WithMany().HasForeignKey(p => new { p.TenantId, p.BillId }).OnDelete(DeleteBehavior.Restrict);
    }
}
