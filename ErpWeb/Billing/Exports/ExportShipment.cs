using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Billing.Exports;

/// <summary>How the goods of an invoice left India: known only after the customs have let them out, so kept beside the invoice. Its id is the invoice's.</summary>
[Tells(InvoiceEvents.Invoice)]
public sealed class ExportShipment : TenantRow, IVersioned
{
    public const int NumberMaxLength = 15;
    public const int CountryMaxLength = 60;

    /// <summary>Number of the shipping bill.</summary>
    public string BillNumber { get; set; } = "";
    public DateOnly? BillDate { get; set; }
    /// <summary>Six characters, such as INMAA1.</summary>
    public string PortCode { get; set; } = "";
    /// <summary>Country of destination.</summary>
    public string Country { get; set; } = "";
    public int Version { get; set; }
}

internal sealed class ExportShipmentConfiguration : IEntityTypeConfiguration<ExportShipment>
{
    public void Configure(EntityTypeBuilder<ExportShipment> shipment)
    {
        shipment.ToTable("ExportShipments");
        shipment.Property(s => s.BillNumber).HasMaxLength(ExportShipment.NumberMaxLength);
        shipment.Property(s => s.PortCode).HasMaxLength(6);
        shipment.Property(s => s.Country).HasMaxLength(ExportShipment.CountryMaxLength);
        shipment.HasOne<Invoice>().WithMany().HasForeignKey(s => new { s.TenantId, s.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
