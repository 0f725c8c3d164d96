using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Gst;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Parties;

/// <summary>Somebody the business sells to, buys from, or both.</summary>
[Tells("party")]
public sealed class Party : TenantRow, IVersioned
{
    public const int NameMaxLength = 100;
    public const int AddressLineMaxLength = 100;
    public const int CityMaxLength = 50;
    public const int PincodeMaxLength = 6;
    public const int CountryMaxLength = 50;
    public const int PhoneMaxLength = 20;
    public const int EmailMaxLength = 100;
    public const int MaxCreditDays = 365;

    public required string Name { get; set; }
    public bool IsCustomer { get; set; }
    public bool IsSupplier { get; set; }
    public PartyGstKind GstKind { get; set; }
    public string Gstin { get; set; } = "";
    /// <summary>State of the billing address; the usual place of supply.</summary>
    public required string StateCode { get; set; }
    public string AddressLine1 { get; set; } = "";
    public string AddressLine2 { get; set; } = "";
    public string City { get; set; } = "";
    public string Pincode { get; set; } = "";
    /// <summary>Of a party abroad.</summary>
    public string Country { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";
    public int CreditDays { get; set; }
    /// <summary>The currency of his documents; empty for rupees.</summary>
    public string Currency { get; set; } = "";
    public MsmeClass Msme { get; set; }
    /// <summary>The member of the business whose customer this is.</summary>
    public Guid? SalespersonId { get; set; }
    public bool IsActive { get; set; } = true;
    /// <summary>Name, GSTIN, phone and city in lower case, for searching.</summary>
    public string SearchText { get; set; } = "";
    public int Version { get; set; }
}

/// <summary>A further place where a party takes delivery.</summary>
[Tells("party", PartOf = nameof(PartyId))]
public sealed class PartyAddress : TenantRow
{
    public const int LabelMaxLength = 50;

    public Guid PartyId { get; set; }
    public required string Label { get; set; }
    public string AddressLine1 { get; set; } = "";
    public string AddressLine2 { get; set; } = "";
    public string City { get; set; } = "";
    public string Pincode { get; set; } = "";
    public required string StateCode { get; set; }
}

internal sealed class PartyConfiguration : IEntityTypeConfiguration<Party>, IEntityTypeConfiguration<PartyAddress>
{
    public void Configure(EntityTypeBuilder<Party> party)
    {
        party.ToTable("Parties");
        party.Property(p => p.Name).HasMaxLength(Party.NameMaxLength).UseCollation(NameOrder.Collation);
        party.Property(p => p.Gstin).HasMaxLength(15);
        party.Property(p => p.StateCode).HasMaxLength(2);
        party.Property(p => p.AddressLine1).HasMaxLength(Party.AddressLineMaxLength);
        party.Property(p => p.AddressLine2).HasMaxLength(Party.AddressLineMaxLength);
        party.Property(p => p.City).HasMaxLength(Party.CityMaxLength);
        party.Property(p => p.Pincode).HasMaxLength(Party.PincodeMaxLength);
        party.Property(p => p.Country).HasMaxLength(Party.CountryMaxLength).HasDefaultValue("");
        party.Property(p => p.Phone).HasMaxLength(Party.PhoneMaxLength);
        party.Property(p => p.Email).HasMaxLength(Party.EmailMaxLength);
        party.Property(p => p.Currency).HasMaxLength(3).HasDefaultValue("");
        party.Property(p => p.SearchText).HasMaxLength(260);
        party.HasIndex(p => new { p.TenantId, p.Name, p.Id });
        party.HasIndex(p => new { p.TenantId, p.Gstin }).IsUnique().HasFilter("\"Gstin\" <> ''");
    }

    public void Configure(EntityTypeBuilder<PartyAddress> address)
    {
        address.ToTable("PartyAddresses");
        address.Property(a => a.Label).HasMaxLength(PartyAddress.LabelMaxLength);
        address.Property(a => a.AddressLine1).HasMaxLength(Party.AddressLineMaxLength);
        address.Property(a => a.AddressLine2).HasMaxLength(Party.AddressLineMaxLength);
        address.Property(a => a.City).HasMaxLength(Party.CityMaxLength);
        address.Property(a => a.Pincode).HasMaxLength(Party.PincodeMaxLength);
        address.Property(a => a.StateCode).HasMaxLength(2);
        address.HasOne<Party>().WithMany().HasForeignKey(a => new { a.TenantId, a.PartyId }).OnDelete(DeleteBehavior.Cascade);
    }
}
