using ErpWeb.Catalog.Items;
using ErpWeb.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Billing.Invoices;

internal sealed class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>, IEntityTypeConfiguration<InvoiceLine>, IEntityTypeConfiguration<InvoiceTax>
{
    public void Configure(EntityTypeBuilder<Invoice> invoice)
    {
        invoice.ToTable("Invoices");
        invoice.Property(i => i.Number).HasMaxLength(16);
        invoice.Property(i => i.PartyName).HasMaxLength(Party.NameMaxLength);
        invoice.Property(i => i.SearchText).HasMaxLength(Party.NameMaxLength + 17);
        invoice.Property(i => i.PartyGstin).HasMaxLength(15);
        invoice.Property(i => i.BillingAddress).HasMaxLength(400);
        invoice.Property(i => i.BillingStateCode).HasMaxLength(2);
        invoice.Property(i => i.ShippingAddress).HasMaxLength(400);
        invoice.Property(i => i.ShippingStateCode).HasMaxLength(2);
        invoice.Property(i => i.PlaceOfSupply).HasMaxLength(2);
        invoice.Property(i => i.Notes).HasMaxLength(Invoice.NotesMaxLength);
        invoice.Property(i => i.Supplier).HasMaxLength(4000);
        invoice.Property(i => i.PostedBy).HasMaxLength(100);
        invoice.Property(i => i.CancelReason).HasMaxLength(Invoice.CancelReasonMaxLength);
        invoice.HasOne<Party>().WithMany().HasForeignKey(i => new { i.TenantId, i.PartyId }).OnDelete(DeleteBehavior.Restrict);
        invoice.HasIndex(i => new { i.TenantId, i.SeriesId, i.FinancialYear, i.SequenceNumber }).IsUnique();
        invoice.HasIndex(i => new { i.TenantId, i.Number, i.FinancialYear }).IsUnique();
        // A search walks this index alone; a table row is a kilobyte, most of it never looked at.
        invoice.HasIndex(i => new { i.TenantId, i.Date, i.Id, i.SearchText }).IsDescending(false, true, true, false);
        invoice.HasIndex(i => new { i.TenantId, i.PartyId, i.Date });
        invoice.HasIndex(i => new { i.TenantId, i.PostedById, i.Date, i.Id }).IsDescending(false, false, true, true);
    }

    public void Configure(EntityTypeBuilder<InvoiceLine> line)
    {
        line.ToTable("InvoiceLines");
        line.Property(l => l.LotNumber).HasMaxLength(40);
        line.Property(l => l.Description).HasMaxLength(InvoiceLine.DescriptionMaxLength);
        line.Property(l => l.HsnSac).HasMaxLength(8);
        line.Property(l => l.Unit).HasMaxLength(3);
        line.HasOne<Invoice>().WithMany().HasForeignKey(l => new { l.TenantId, l.InvoiceId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Item>().WithMany().HasForeignKey(l => new { l.TenantId, l.ItemId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<InvoiceTax> tax)
    {
        tax.ToTable("InvoiceTaxes");
        tax.HasOne<Invoice>().WithMany().HasForeignKey(t => new { t.TenantId, t.InvoiceId }).OnDelete(DeleteBehavior.Restrict);
    }
}
