using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Tenancy.InvoiceLooks;

/// <summary>How the next invoices of the business look.</summary>
[Tells(TenantEvents.Business, AsWhole = true)]
public sealed class InvoiceTemplate : ITenantOwned, IVersioned
{
    public Guid TenantId { get; set; }
    public InvoiceLayout Layout { get; set; }
    public bool ShowsLogo { get; set; }
    public bool ShowsBankDetails { get; set; }
    public bool ShowsUpiQr { get; set; }
    public bool ShowsHsnSummary { get; set; }
    public string SignatoryName { get; set; } = "";
    public string Footer { get; set; } = "";
    public string CopyNote { get; set; } = "";
    public int Version { get; set; }

    public InvoiceLook ToLook() => new()
    {
        Layout = Layout,
        ShowsLogo = ShowsLogo,
        ShowsBankDetails = ShowsBankDetails,
        ShowsUpiQr = ShowsUpiQr,
        ShowsHsnSummary = ShowsHsnSummary,
        SignatoryName = SignatoryName,
        Footer = Footer,
        CopyNote = CopyNote,
    };
}

internal sealed class InvoiceTemplateConfiguration : IEntityTypeConfiguration<InvoiceTemplate>
{
    public void Configure(EntityTypeBuilder<InvoiceTemplate> template)
    {
        template.ToTable("InvoiceTemplates");
        template.HasKey(t => t.TenantId);
        template.Property(t => t.SignatoryName).HasMaxLength(InvoiceLook.SignatoryMaxLength);
        template.Property(t => t.Footer).HasMaxLength(InvoiceLook.FooterMaxLength);
        template.Property(t => t.CopyNote).HasMaxLength(InvoiceLook.CopyLabelMaxLength);
    }
}
