using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Tenancy;

/// <summary>The business as its documents show it: the supplier's part of CGST Rule 46, and how to pay it.</summary>
[Tells(TenantEvents.Business, AsWhole = true)]
public sealed class BusinessProfile : ITenantOwned, IVersioned
{
    public Guid TenantId { get; set; }
    public required string LegalName { get; set; }
    public string TradeName { get; set; } = "";
    public string Gstin { get; set; } = "";
    public TaxpayerScheme Scheme { get; set; }
    public required string StateCode { get; set; }
    public string AddressLine1 { get; set; } = "";
    public string AddressLine2 { get; set; } = "";
    public string City { get; set; } = "";
    public string Pincode { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";
    public string UpiId { get; set; } = "";
    public string BankName { get; set; } = "";
    public string BankAccountNumber { get; set; } = "";
    public string Ifsc { get; set; } = "";
    public string InvoiceTerms { get; set; } = "";
    /// <summary>Importer-exporter code; empty for a business that trades in India only.</summary>
    public string Iec { get; set; } = "";
    /// <summary>Number of the letter of undertaking under which exports leave without tax.</summary>
    public string LutNumber { get; set; } = "";
    public bool RoundsToRupee { get; set; } = true;
    /// <summary>Aggregate turnover of the last financial year above five crore: invoices then need six HSN digits.</summary>
    public bool TurnoverAboveFiveCrore { get; set; }
    /// <summary>The language of its screens unless a person chose another: "en", "hi", "ar".</summary>
    public string Language { get; set; } = "en";
    /// <summary>The day its week begins on: Monday, Sunday or Saturday.</summary>
    public DayOfWeek WeekStart { get; set; } = DayOfWeek.Monday;
    /// <summary>How it writes dates: one of <see cref="Formats.DatePatterns"/>.</summary>
    public string DatePattern { get; set; } = Formats.Usual.DatePattern;
    public NumberGrouping NumberGrouping { get; set; }
    public int Version { get; set; }
}

/// <summary>How the business looks on screen and on paper.</summary>
[Tells(TenantEvents.Business, AsWhole = true)]
public sealed class Branding : ITenantOwned, IVersioned
{
    public Guid TenantId { get; set; }
    /// <summary>The accent colour as <c>#rrggbb</c>.</summary>
    public required string PrimaryColor { get; set; }
    public byte[]? Logo { get; set; }
    public string? LogoContentType { get; set; }
    public int Version { get; set; }
}

internal sealed class BusinessProfileConfiguration : IEntityTypeConfiguration<BusinessProfile>, IEntityTypeConfiguration<Branding>
{
    public void Configure(EntityTypeBuilder<BusinessProfile> profile)
    {
        profile.ToTable("BusinessProfiles");
        profile.HasKey(p => p.TenantId);
        profile.Property(p => p.LegalName).HasMaxLength(100);
        profile.Property(p => p.TradeName).HasMaxLength(100);
        profile.Property(p => p.Gstin).HasMaxLength(15);
        profile.Property(p => p.StateCode).HasMaxLength(2);
        profile.Property(p => p.AddressLine1).HasMaxLength(100);
        profile.Property(p => p.AddressLine2).HasMaxLength(100);
        profile.Property(p => p.City).HasMaxLength(50);
        profile.Property(p => p.Pincode).HasMaxLength(6);
        profile.Property(p => p.Phone).HasMaxLength(20);
        profile.Property(p => p.Email).HasMaxLength(100);
        profile.Property(p => p.UpiId).HasMaxLength(100);
        profile.Property(p => p.BankName).HasMaxLength(100);
        profile.Property(p => p.BankAccountNumber).HasMaxLength(30);
        profile.Property(p => p.Ifsc).HasMaxLength(11);
        profile.Property(p => p.Language).HasMaxLength(2);
        profile.Property(p => p.WeekStart).HasDefaultValue(DayOfWeek.Monday).HasSentinel(DayOfWeek.Monday);
        profile.Property(p => p.DatePattern).HasMaxLength(Formats.DatePatternMaxLength).HasDefaultValue(Formats.Usual.DatePattern);
        profile.Property(p => p.NumberGrouping).HasDefaultValue(NumberGrouping.Indian);
        profile.Property(p => p.Iec).HasMaxLength(10).HasDefaultValue("");
        profile.Property(p => p.LutNumber).HasMaxLength(20).HasDefaultValue("");
        profile.Property(p => p.InvoiceTerms).HasMaxLength(1000);
    }

    public void Configure(EntityTypeBuilder<Branding> branding)
    {
        branding.ToTable("Brandings");
        branding.HasKey(b => b.TenantId);
        branding.Property(b => b.PrimaryColor).HasMaxLength(7);
        branding.Property(b => b.LogoContentType).HasMaxLength(30);
    }
}
