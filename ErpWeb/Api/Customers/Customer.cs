using System.ComponentModel;
using ErpWeb.Parties;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Api.Customers;

/// <summary>A customer in the list.</summary>
public sealed record CustomerRow(
    Guid Id, string Name, PartyGstKind GstKind, string Gstin, string StateCode, string City, string Phone, bool IsActive,
    [property: Description("Rupees the customer owes.")] decimal Due)
{
    internal static CustomerRow Of(PartyRow party) =>
        new(party.Id, party.Name, party.GstKind, party.Gstin, party.StateCode, party.City, party.Phone, party.IsActive, party.Due);
}

/// <summary>A customer found while typing.</summary>
public sealed record CustomerHit(Guid Id, string Name, string Gstin, string StateCode, string City, string Phone, int CreditDays)
{
    internal static CustomerHit Of(PartyChoice party) =>
        new(party.Id, party.Name, party.Gstin, party.StateCode, party.City, party.Phone, party.CreditDays);
}

/// <summary>A customer with everything that can be changed.</summary>
public sealed record Customer(
    Guid Id, string Name, bool IsSupplier, PartyGstKind GstKind, string Gstin, string StateCode, string AddressLine1, string AddressLine2,
    string City, string Pincode, string Country, string Phone, string Email, int CreditDays, bool IsActive, int Version)
{
    internal static Customer Of(PartyDraft party) => new(
        party.Id, party.Name, party.IsSupplier, party.GstKind, party.Gstin, party.StateCode, party.AddressLine1, party.AddressLine2,
        party.City, party.Pincode, party.Country, party.Phone, party.Email, party.CreditDays, party.IsActive, party.Version);
}
