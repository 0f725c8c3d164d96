using System.ComponentModel;
using ErpWeb.Parties;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Api.Customers;

/// <summary>A customer as a program sends it.</summary>
public sealed record CustomerBody
{
    public string Name { get; init; } = "";
    [Description("True for somebody the business also buys from.")]
    public bool IsSupplier { get; init; }
    public PartyGstKind GstKind { get; init; }
    public string Gstin { get; init; } = "";
    [Description("GST code of the state of the billing address; the business's own unless said.")]
    public string? StateCode { get; init; }
    public string AddressLine1 { get; init; } = "";
    public string AddressLine2 { get; init; } = "";
    public string City { get; init; } = "";
    public string Pincode { get; init; } = "";
    [Description("Country of a customer abroad.")]
    public string Country { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Email { get; init; } = "";
    [Description("Days from a bill's date to its due date.")]
    public int CreditDays { get; init; }
    public bool IsActive { get; init; } = true;

    /// <param name="draft">A new draft, or one with the id, version and delivery addresses of what is stored.</param>
    internal PartyDraft Fill(PartyDraft draft, string usualState)
    {
        draft.Name = Name;
        draft.IsCustomer = true;
        draft.IsSupplier = IsSupplier;
        draft.GstKind = GstKind;
        draft.Gstin = Gstin;
        draft.StateCode = StateCode ?? usualState;
        draft.AddressLine1 = AddressLine1;
        draft.AddressLine2 = AddressLine2;
        draft.City = City;
        draft.Pincode = Pincode;
        draft.Country = Country;
        draft.Phone = Phone;
        draft.Email = Email;
        draft.CreditDays = CreditDays;
        draft.IsActive = IsActive;
        return draft;
    }
}
