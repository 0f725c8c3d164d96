using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Papers;
using ErpWeb.Catalog.Items;
using ErpWeb.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Billing.Invoices;

internal sealed class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>, IEntityTypeConfiguration<InvoiceLine>, IEntityTypeConfiguration<InvoiceTax>
{
    public void Configure(EntityTypeBuilder<Invoice> invoice)
    {
        SalesMapping.Document(invoice, "Invoices");
        invoice.HasOne<Party>().WithMany().HasForeignKey(i => new { i.TenantId, i.PartyId }).OnDelete(DeleteBehavior.Restrict);
        invoice.HasIndex(i => new { i.TenantId, i.Number, i.FinancialYear }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<InvoiceLine> line)
    {
        SalesMapping.Line(line, "InvoiceLines");
        line.HasOne<Item>().WithMany().HasForeignKey(l => new { l.TenantId, l.ItemId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Invoice>().WithMany().HasForeignKey(l => new { l.TenantId, l.InvoiceId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<SalesPaperLine>().WithMany().HasForeignKey(l => new { l.TenantId, l.PaperLineId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<InvoiceTax> tax)
    {
        tax.ToTable("InvoiceTaxes");
        tax.HasOne<Invoice>().WithMany().HasForeignKey(t => new { t.TenantId, t.InvoiceId }).OnDelete(DeleteBehavior.Restrict);
    }
}
