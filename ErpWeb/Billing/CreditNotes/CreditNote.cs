using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Items;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Billing.CreditNotes;

/// <summary>Goods taken back from a customer, or a price lowered after the sale: against one invoice, at its rates and taxes (section 34 of the CGST Act).</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[OwnRecord(nameof(PostedById))]
[Tells(InvoiceEvents.CreditNote)]
public sealed class CreditNote : SalesDocument, ICancellable
{
    public const int ReasonMaxLength = 200;

    public Guid InvoiceId { get; set; }
    public string InvoiceNumber { get; set; } = "";
    public DateOnly InvoiceDate { get; set; }
    public string Reason { get; set; } = "";
    /// <summary>Whether it lowers the tax too; after the last day of section 34 it may not.</summary>
    public bool LowersTax { get; set; }
    /// <summary>The part that lessened what is due on the invoice; the rest is the customer's credit.</summary>
    public decimal Settled { get; set; }
    public DocumentStatus Status { get; set; }
}

/// <summary>One line of a credit note. Quantity is what came back; zero where only the price was lowered.</summary>
[AppendOnly]
public sealed class CreditNoteLine : SalesLine
{
    public Guid NoteId { get; set; }
    public Guid InvoiceLineId { get; set; }
    /// <summary>Whether the goods went back into stock; otherwise they were thrown away and their cost stays.</summary>
    public bool IsRestocked { get; set; }
}

internal sealed class CreditNoteConfiguration : IEntityTypeConfiguration<CreditNote>, IEntityTypeConfiguration<CreditNoteLine>
{
    public void Configure(EntityTypeBuilder<CreditNote> note)
    {
        SalesMapping.Document(note, "CreditNotes");
        note.HasOne<Party>().WithMany().HasForeignKey(n => new { n.TenantId, n.PartyId }).OnDelete(DeleteBehavior.Restrict);
        note.Property(n => n.InvoiceNumber).HasMaxLength(PostedDocument.NumberMaxLength);
        note.Property(n => n.Reason).HasMaxLength(CreditNote.ReasonMaxLength);
        note.HasOne<Invoice>().WithMany().HasForeignKey(n => new { n.TenantId, n.InvoiceId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CreditNoteLine> line)
    {
        SalesMapping.Line(line, "CreditNoteLines");
        line.HasOne<Item>().WithMany().HasForeignKey(l => new { l.TenantId, l.ItemId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<CreditNote>().WithMany().HasForeignKey(l => new { l.TenantId, l.NoteId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<InvoiceLine>().WithMany().HasForeignKey(l => new { l.TenantId, l.InvoiceLineId }).OnDelete(DeleteBehavior.Restrict);
    }
}
