using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Gst;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Catalog.TaxRates;

/// <summary>A GST rate that was or is in force, from a day to a day.</summary>
[Tells("tax-rate")]
public sealed class TaxRate : TenantRow, IVersioned
{
    public const int NameMaxLength = 60;

    public required string Name { get; set; }
    public TaxTreatment Treatment { get; set; }
    /// <summary>The whole GST rate in percent; CGST and SGST are each half of it.</summary>
    public decimal Rate { get; set; }
    /// <summary>Compensation cess in percent of the taxable value.</summary>
    public decimal CessRate { get; set; }
    /// <summary>Compensation cess in rupees per unit.</summary>
    public decimal CessPerUnit { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
    public int Version { get; set; }

    public bool IsInForceOn(DateOnly date) => From <= date && (To is null || date <= To);
}

internal sealed class TaxRateConfiguration : IEntityTypeConfiguration<TaxRate>
{
    public void Configure(EntityTypeBuilder<TaxRate> rate)
    {
        rate.ToTable("TaxRates");
        rate.Property(r => r.Name).HasMaxLength(TaxRate.NameMaxLength);
        rate.HasIndex(r => new { r.TenantId, r.Name }).IsUnique();
    }
}
