using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Tenancy.Registrations;

/// <summary>A GSTIN of the business in another state than its main one. An invoice may be issued by it, with a number of its own series.</summary>
[Tells(TenantEvents.Business, AsWhole = true)]
public sealed class Registration : TenantRow, IVersioned
{
    public required string Gstin { get; set; }
    public required string StateCode { get; set; }
    public string Address { get; set; } = "";
    public int Version { get; set; }
}

internal sealed class RegistrationConfiguration : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> registration)
    {
        registration.ToTable("Registrations");
        registration.Property(r => r.Gstin).HasMaxLength(15);
        registration.Property(r => r.StateCode).HasMaxLength(2);
        registration.Property(r => r.Address).HasMaxLength(RegistrationDraft.AddressMaxLength);
        registration.HasIndex(r => new { r.TenantId, r.Gstin }).IsUnique();
    }
}
