using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Parties;

/// <summary>A party as the form or a file has it. Its id is made when the form opens, so saving twice makes one party.</summary>
public sealed class PartyDraft
{
    public Guid Id { get; init; } = Ids.New();
    public int Version { get; init; }

    /// <summary>Whether saving changes a stored party; otherwise it makes one.</summary>
    public bool IsStored { get; init; }

    public string Name { get; set; } = "";
    public bool IsCustomer { get; set; }
    public bool IsSupplier { get; set; }
    public PartyGstKind GstKind { get; set; }
    public string Gstin { get; set; } = "";
    public string StateCode { get; set; } = "";
    public string AddressLine1 { get; set; } = "";
    public string AddressLine2 { get; set; } = "";
    public string City { get; set; } = "";
    public string Pincode { get; set; } = "";
    public string Country { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";
    public int CreditDays { get; set; }
    public string Currency { get; set; } = "";
    public MsmeClass Msme { get; set; }
    public Guid? SalespersonId { get; set; }
    public bool IsActive { get; set; } = true;
    public List<PartyAddressDraft> DeliveryAddresses { get; set; } = [];

    /// <summary>Removes what typing leaves behind.</summary>
    public void Tidy()
    {
        Name = Trimmed(Name);
        Gstin = Trimmed(Gstin).ToUpperInvariant();
        StateCode = Trimmed(StateCode);
        AddressLine1 = Trimmed(AddressLine1);
        AddressLine2 = Trimmed(AddressLine2);
        City = Trimmed(City);
        Pincode = Trimmed(Pincode).Replace(" ", "", StringComparison.Ordinal);
        Country = Trimmed(Country);
        Phone = Trimmed(Phone);
        Email = Trimmed(Email);
        foreach (var address in DeliveryAddresses)
            address.Tidy();
    }

    /// <summary>Whether saving one over the other would change nothing.</summary>
    public bool SaysTheSameAs(PartyDraft other) => Equals(Content, other.Content) && Places.SequenceEqual(other.Places);

    private object Content =>
        (Name, IsCustomer, IsSupplier, GstKind, Gstin, StateCode, AddressLine1, (AddressLine2, City, Pincode, Phone, Email, CreditDays, SalespersonId, (IsActive, Currency, Msme, Country)));

    private IEnumerable<object> Places =>
        DeliveryAddresses.OrderBy(address => address.Label, StringComparer.OrdinalIgnoreCase).Select(address => (object)(address.Label, address.AddressLine1, address.AddressLine2, address.City, address.Pincode, address.StateCode));

    public void ApplyTo(Party party)
    {
        party.Name = Name;
        party.IsCustomer = IsCustomer;
        party.IsSupplier = IsSupplier;
        party.GstKind = GstKind;
        party.Gstin = Gstin;
        party.StateCode = StateCode;
        party.AddressLine1 = AddressLine1;
        party.AddressLine2 = AddressLine2;
        party.City = City;
        party.Pincode = Pincode;
        party.Country = Country;
        party.Phone = Phone;
        party.Email = Email;
        party.CreditDays = CreditDays;
        party.Currency = Currency;
        party.Msme = Msme;
        party.SalespersonId = SalespersonId;
        party.IsActive = IsActive;
        party.SearchText = string.Join(' ', Name, Gstin, Phone, DigitsOf(Phone), City).ToLowerInvariant();
    }

    internal static string Trimmed(string? text) => PlainText.Of(text);

    // "98450 12345" is also found as 9845012345.
    private static string DigitsOf(string phone) => phone.All(char.IsAsciiDigit) ? "" : string.Concat(phone.Where(char.IsAsciiDigit));
}

/// <summary>A further place where the party takes delivery.</summary>
public sealed class PartyAddressDraft
{
    public Guid Id { get; init; } = Ids.New();
    public string Label { get; set; } = "";
    public string AddressLine1 { get; set; } = "";
    public string AddressLine2 { get; set; } = "";
    public string City { get; set; } = "";
    public string Pincode { get; set; } = "";
    public string StateCode { get; set; } = "";

    public void Tidy()
    {
        Label = PartyDraft.Trimmed(Label);
        AddressLine1 = PartyDraft.Trimmed(AddressLine1);
        AddressLine2 = PartyDraft.Trimmed(AddressLine2);
        City = PartyDraft.Trimmed(City);
        Pincode = PartyDraft.Trimmed(Pincode).Replace(" ", "", StringComparison.Ordinal);
        StateCode = PartyDraft.Trimmed(StateCode);
    }

    public void ApplyTo(PartyAddress address)
    {
        address.Label = Label;
        address.AddressLine1 = AddressLine1;
        address.AddressLine2 = AddressLine2;
        address.City = City;
        address.Pincode = Pincode;
        address.StateCode = StateCode;
    }
}
