using ErpWeb.Shared.Gst;

namespace ErpWeb.Parties;

/// <summary>A party in the list.</summary>
/// <param name="Due">Rupees the party owes.</param>
public sealed record PartyRow(
    Guid Id,
    string Name,
    bool IsCustomer,
    bool IsSupplier,
    PartyGstKind GstKind,
    string Gstin,
    string StateCode,
    string City,
    string Phone,
    bool IsActive,
    decimal Due = 0)
{
    /// <summary>Of a party abroad.</summary>
    public string Country { get; init; } = "";
}

/// <summary>Which side of the trade the list shows.</summary>
public enum PartyRole { Customer, Supplier }

/// <summary>Which parties the list shows.</summary>
/// <param name="Search">Words that all appear in name, GSTIN, phone or city.</param>
public sealed record PartyFilter(string Search = "", PartyRole? Role = null, bool? IsActive = true, string? Sort = null);
