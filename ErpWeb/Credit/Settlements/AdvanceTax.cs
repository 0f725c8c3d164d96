using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Credit.Settlements;

/// <summary>
/// GST on an advance for a service, due when the money comes (section 13(2), CGST Act); goods bear none (notification
/// 66/2017). It is given back as the advance settles invoices, which bear the tax themselves. Its id is the credit's.
/// </summary>
[AppendOnly]
public sealed class AdvanceTax : TenantRow, IUnlogged
{
    public decimal Rate { get; set; }
    /// <summary>The part of the money that was an advance, with the tax in it.</summary>
    public decimal Advance { get; set; }
    public decimal Cgst { get; set; }
    public decimal Sgst { get; set; }
    public decimal Igst { get; set; }

    public decimal Total => Cgst + Sgst + Igst;

    /// <summary>The tax in an advance: of 1,180 rupees at 18 percent, 180.</summary>
    public static AdvanceTax Of(Guid creditId, decimal advance, decimal rate, bool isInterState)
    {
        var tax = Rounding.Money(advance * rate / (100 + rate));
        var half = Rounding.Money(tax / 2);
        return isInterState
            ? new() { Id = creditId, Rate = rate, Advance = advance, Igst = tax }
            : new() { Id = creditId, Rate = rate, Advance = advance, Cgst = half, Sgst = half };
    }

    /// <summary>The tax of that much of the advance. Shares are differences of this, so that they add up to the whole.</summary>
    /// <param name="used">Rupees of the advance; held between nothing and all of it.</param>
    public (decimal Cgst, decimal Sgst, decimal Igst) Share(decimal used)
    {
        var part = Advance == 0 ? 0 : Math.Clamp(used, 0, Advance) / Advance;
        return (Rounding.Money(Cgst * part), Rounding.Money(Sgst * part), Rounding.Money(Igst * part));
    }
}

internal sealed class AdvanceTaxConfiguration : IEntityTypeConfiguration<AdvanceTax>
{
    public void Configure(EntityTypeBuilder<AdvanceTax> tax)
    {
        tax.ToTable("AdvanceTaxes");
        tax.Ignore(t => t.Total);
        tax.HasOne<CustomerCredit>().WithMany().HasForeignKey(t => new { t.TenantId, t.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
