using ErpWeb.Accounting.Accounts;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Billing.Receipts.Cheques;

public enum ChequeStatus { Received, Deposited, Cleared, Bounced, Returned }

/// <summary>
/// A cheque in the register, usually post-dated. It settles nothing until it clears; then a receipt is posted. One that
/// bounces after that takes its receipt back on the day of the bounce.
/// </summary>
[AppendOnly(nameof(Status), nameof(DepositedOn), nameof(DepositAccountId), nameof(ClearedOn), nameof(ReceiptId), nameof(BouncedOn), nameof(BounceReason), nameof(DebitNoteId))]
[OwnRecord(nameof(PostedById))]
[Tells("cheque")]
public sealed class Cheque : TenantRow, IUnlogged
{
    public const int NumberMaxLength = 20;
    public const int BankMaxLength = 60;
    public const int ReasonMaxLength = 200;

    public Guid PartyId { get; set; }
    public required string PartyName { get; set; }
    public required string Number { get; set; }
    public required string Bank { get; set; }
    /// <summary>The day on the cheque; it cannot be deposited before.</summary>
    public DateOnly Date { get; set; }
    public DateOnly ReceivedOn { get; set; }
    public decimal Amount { get; set; }
    /// <summary>The bill it was given for; without one the first due are settled.</summary>
    public Guid? ReceivableId { get; set; }
    public DateTime PostedAtUtc { get; set; }
    public Guid PostedById { get; set; }
    public required string PostedBy { get; set; }
    public ChequeStatus Status { get; set; }
    public DateOnly? DepositedOn { get; set; }
    public Guid? DepositAccountId { get; set; }
    public DateOnly? ClearedOn { get; set; }
    public Guid? ReceiptId { get; set; }
    public DateOnly? BouncedOn { get; set; }
    public string? BounceReason { get; set; }
    /// <summary>The charge for the bounce.</summary>
    public Guid? DebitNoteId { get; set; }
}

internal sealed class ChequeConfiguration : IEntityTypeConfiguration<Cheque>
{
    public void Configure(EntityTypeBuilder<Cheque> cheque)
    {
        cheque.ToTable("Cheques");
        cheque.Property(c => c.PartyName).HasMaxLength(Party.NameMaxLength);
        cheque.Property(c => c.Number).HasMaxLength(Cheque.NumberMaxLength);
        cheque.Property(c => c.Bank).HasMaxLength(Cheque.BankMaxLength);
        cheque.Property(c => c.BounceReason).HasMaxLength(Cheque.ReasonMaxLength);
        cheque.Property(c => c.PostedBy).HasMaxLength(100);
        cheque.HasOne<Party>().WithMany().HasForeignKey(c => new { c.TenantId, c.PartyId }).OnDelete(DeleteBehavior.Restrict);
        cheque.HasOne<Account>().WithMany().HasForeignKey(c => new { c.TenantId, c.DepositAccountId }).OnDelete(DeleteBehavior.Restrict);
        cheque.HasOne<Receipt>().WithMany().HasForeignKey(c => new { c.TenantId, c.ReceiptId }).OnDelete(DeleteBehavior.Restrict);
        cheque.HasIndex(c => new { c.TenantId, c.Date, c.Id });
        cheque.HasIndex(c => new { c.TenantId, c.PartyId, c.Date });
    }
}
