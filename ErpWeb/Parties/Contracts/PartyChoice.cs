using ErpWeb.Shared.Gst;

namespace ErpWeb.Parties.Contracts;

/// <summary>A party as a document takes it over.</summary>
/// <param name="StateCode">State of the billing address; the usual place of supply.</param>
/// <param name="CreditDays">Days from the document's date to its due date.</param>
public sealed record PartyChoice(
    Guid Id,
    string Name,
    bool IsCustomer,
    bool IsSupplier,
    PartyGstKind GstKind,
    string Gstin,
    string StateCode,
    string AddressLine1,
    string AddressLine2,
    string City,
    string Pincode,
    string Phone,
    string Email,
    int CreditDays,
    bool IsActive)
{
    /// <summary>Of a party abroad.</summary>
    public string Country { get; init; } = "";
}

/// <summary>A further place where the party takes delivery.</summary>
public sealed record DeliveryPlace(Guid Id, string Label, string AddressLine1, string AddressLine2, string City, string Pincode, string StateCode);
