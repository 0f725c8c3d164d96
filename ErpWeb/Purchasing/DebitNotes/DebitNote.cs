using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Items;
using ErpWeb.Parties;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Purchasing.DebitNotes;

/// <summary>Goods sent back to the supplier, or a bill made smaller: against one bill, at its rates and taxes.</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[Tells(PurchasingEvents.DebitNote)]
public sealed class DebitNote : PurchaseDocument, ICancellable
{
    public const int ReasonMaxLength = 200;

    public Guid BillId { get; set; }
    public string BillNumber { get; set; } = "";
    public string Reason { get; set; } = "";
    public decimal Value { get; set; }
    public decimal Cgst { get; set; }
    public decimal Sgst { get; set; }
    public decimal Igst { get; set; }
    public decimal Cess { get; set; }
    public decimal ReverseTax { get; set; }
    public decimal RoundOff { get; set; }
    public decimal Total { get; set; }
    /// <summary>The part that lessened what is owed for the bill; the rest is a credit with the supplier.</summary>
    public decimal Settled { get; set; }
    /// <summary>Tax deducted from the bill that is taken back with it; none on notes of the first version.</summary>
    [AddedLater]
    public decimal? Tds { get; set; }
    public DocumentStatus Status { get; set; }

    /// <summary>What the supplier owes by it: the bill was owed without the tax that was deducted.</summary>
    public decimal Claim => Total - (Tds ?? 0);
}

[AppendOnly]
public sealed class DebitNoteLine : PurchaseLine
{
    public Guid NoteId { get; set; }
    public Guid BillLineId { get; set; }
    public Guid? AccountId { get; set; }
    public decimal CreditCgst { get; set; }
    public decimal CreditSgst { get; set; }
    public decimal CreditIgst { get; set; }
    public decimal CreditCess { get; set; }
    public decimal ReverseTax { get; set; }
    public decimal Cost { get; set; }

    public TaxAmounts Credit
    {
        get => new(CreditCgst, CreditSgst, CreditIgst, CreditCess);
        set => (CreditCgst, CreditSgst, CreditIgst, CreditCess) = (value.Cgst, value.Sgst, value.Igst, value.Cess);
    }
}

internal sealed class DebitNoteConfiguration : IEntityTypeConfiguration<DebitNote>, IEntityTypeConfiguration<DebitNoteLine>
{
    public void Configure(EntityTypeBuilder<DebitNote> note)
    {
        PurchaseMapping.Document(note, "DebitNotes");
        note.HasOne<Party>().WithMany().HasForeignKey(n => new { n.TenantId, n.PartyId }).OnDelete(DeleteBehavior.Restrict);
        note.Ignore(n => n.Claim);
        note.Property(n => n.BillNumber).HasMaxLength(16);
        note.Property(n => n.Reason).HasMaxLength(DebitNote.ReasonMaxLength);
        note.HasOne<PurchaseBill>().WithMany().HasForeignKey(n => new { n.TenantId, n.BillId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DebitNoteLine> line)
    {
        PurchaseMapping.Line(line, "DebitNoteLines");
        line.HasOne<Item>().WithMany().HasForeignKey(l => new { l.TenantId, l.ItemId }).OnDelete(DeleteBehavior.Restrict);
        line.Ignore(l => l.Credit);
        line.HasOne<DebitNote>().WithMany().HasForeignKey(l => new { l.TenantId, l.NoteId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<PurchaseBillLine>().WithMany().HasForeignKey(l => new { l.TenantId, l.BillLineId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Account>().WithMany().HasForeignKey(l => new { l.TenantId, l.AccountId }).OnDelete(DeleteBehavior.Restrict);
    }
}
