using System.Text.RegularExpressions;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Parties;

/// <summary>What a party must fulfil before it is stored; says everything that is wrong, not only the first.</summary>
public static partial class PartyRules
{
    /// <summary>Kinds that come with a GSTIN or unique identity number.</summary>
    public static bool HasGstin(PartyGstKind kind) => kind is not (PartyGstKind.Unregistered or PartyGstKind.Overseas);

    public static List<Error> Check(PartyDraft draft) => [.. CheckWho(draft), .. CheckGst(draft), .. CheckContact(draft), .. CheckPlaces(draft)];

    private static IEnumerable<Error> CheckWho(PartyDraft draft)
    {
        if (draft.Name.Length == 0)
            yield return new("parties.party.name_required", "Give the party a name.", nameof(draft.Name));
        if (TooLong(draft.Name, Party.NameMaxLength, nameof(draft.Name)) is { } name)
            yield return name;
        if (!draft.IsCustomer && !draft.IsSupplier)
            yield return new("parties.party.role_required", "Say whether this is a customer, a supplier or both.", nameof(draft.IsCustomer));
        if (draft.Currency.Length > 0 && Currency.Find(draft.Currency) is null)
            yield return new("parties.party.currency", "Choose the currency of the party's documents.", nameof(draft.Currency));
        if (draft.CreditDays is < 0 or > Party.MaxCreditDays)
            yield return new("parties.party.credit_days_out_of_range", $"Credit days are between 0 and {Party.MaxCreditDays}.", nameof(draft.CreditDays));
    }

    private static IEnumerable<Error> CheckGst(PartyDraft draft)
    {
        if (HasGstin(draft.GstKind))
        {
            var check = Gstin.Check(draft.Gstin);
            if (!check.IsValid)
                yield return new("parties.party.gstin_invalid", check.Message!, nameof(draft.Gstin));
            else if (check.Type is GstinType.Uin != draft.GstKind is PartyGstKind.Uin)
                yield return UinMismatch(draft);
            else if (draft.StateCode.Length > 0 && check.StateCode != draft.StateCode)
                yield return StateMismatch(check.StateCode!, draft.StateCode);
        }
        else if (draft.Gstin.Length > 0)
        {
            yield return new("parties.party.gstin_unexpected", "A party with a GSTIN is registered. Choose its GST registration, or remove the GSTIN.", nameof(draft.Gstin));
        }
    }

    private static Error UinMismatch(PartyDraft draft) => draft.GstKind is PartyGstKind.Uin
        ? new("parties.party.uin_expected", "This is a GSTIN, not the unique identity number of an embassy or UN body.", nameof(draft.Gstin))
        : new("parties.party.uin_unexpected", "This is the unique identity number of an embassy or UN body. Choose that registration.", nameof(draft.GstKind));

    private static Error StateMismatch(string gstinState, string chosenState) =>
        new("parties.party.state_mismatch", $"The GSTIN is registered in {StateName(gstinState)}, but the state chosen is {StateName(chosenState)}.", nameof(PartyDraft.StateCode));

    private static Wording StateName(string code) => IndianStates.NameOf(code);

    private static IEnumerable<Error> CheckContact(PartyDraft draft)
    {
        if (draft.Phone.Length > 0 && !IsPhone(draft.Phone))
            yield return new("parties.party.phone_implausible", "A phone number has 6 to 15 digits, such as 98450 12345.", nameof(draft.Phone));
        if (draft.Email.Length > 0 && (draft.Email.Length > Party.EmailMaxLength || !EmailPattern().IsMatch(draft.Email)))
            yield return new("parties.party.email_implausible", "This does not look like an e-mail address.", nameof(draft.Email));
    }

    private static IEnumerable<Error> CheckPlaces(PartyDraft draft)
    {
        var billing = new PartyAddressDraft
        {
            AddressLine1 = draft.AddressLine1,
            AddressLine2 = draft.AddressLine2,
            City = draft.City,
            Pincode = draft.Pincode,
            StateCode = draft.StateCode,
        };
        foreach (var fault in CheckPlace(billing, ""))
            yield return fault;
        if (TooLong(draft.Country, Party.CountryMaxLength, nameof(draft.Country)) is { } country)
            yield return country;
        if (draft.GstKind is PartyGstKind.Overseas && draft.StateCode.Length > 0 && draft.StateCode != IndianStates.OtherCountry)
            yield return new("parties.party.overseas_in_india", "A party abroad has Other Country as its state.", nameof(draft.StateCode));
        if (draft.GstKind is not PartyGstKind.Overseas && draft.StateCode == IndianStates.OtherCountry)
            yield return new("parties.party.other_country", "Only a party abroad has Other Country as its state.", nameof(draft.StateCode));
        for (var index = 0; index < draft.DeliveryAddresses.Count; index++)
        {
            var address = draft.DeliveryAddresses[index];
            var path = $"{nameof(draft.DeliveryAddresses)}[{index}].";
            if (address.Label.Length == 0)
                yield return new("parties.party.label_required", "Name this address, such as Warehouse.", path + nameof(address.Label));
            if (TooLong(address.Label, PartyAddress.LabelMaxLength, path + nameof(address.Label)) is { } label)
                yield return label;
            foreach (var fault in CheckPlace(address, path))
                yield return fault;
        }
    }

    private static IEnumerable<Error> CheckPlace(PartyAddressDraft place, string path)
    {
        if (TooLong(place.AddressLine1, Party.AddressLineMaxLength, path + nameof(place.AddressLine1)) is { } line1)
            yield return line1;
        if (TooLong(place.AddressLine2, Party.AddressLineMaxLength, path + nameof(place.AddressLine2)) is { } line2)
            yield return line2;
        if (TooLong(place.City, Party.CityMaxLength, path + nameof(place.City)) is { } city)
            yield return city;
        if (place.StateCode.Length == 0)
            yield return new("parties.party.state_required", "Choose the state; it decides which GST applies.", path + nameof(place.StateCode));
        else if (IndianStates.Find(place.StateCode) is null)
            yield return new("parties.party.state_unknown", "Choose a state from the list.", path + nameof(place.StateCode));
        if (place.Pincode.Length > 0 && place.StateCode != IndianStates.OtherCountry && !Pincode.IsValid(place.Pincode))
            yield return new("parties.party.pincode_malformed", "A pincode has six digits and does not start with 0.", path + nameof(place.Pincode));
        if (TooLong(place.Pincode, Party.PincodeMaxLength, path + nameof(place.Pincode)) is { } pincode && place.StateCode == IndianStates.OtherCountry)
            yield return pincode;
    }

    private static Error? TooLong(string text, int limit, string field) =>
        text.Length > limit ? new("parties.party.too_long", $"At most {limit} characters fit here.", field) : null;

    private static bool IsPhone(string phone) =>
        phone.Length <= Party.PhoneMaxLength && PhonePattern().IsMatch(phone) && phone.Count(char.IsAsciiDigit) is >= 6 and <= 15;

    [GeneratedRegex(@"\A\+?[0-9 ()\-]+\z")]
    private static partial Regex PhonePattern();

    [GeneratedRegex(@"\A[^@\s]+@[^@\s.]+(\.[^@\s.]+)+\z")]
    private static partial Regex EmailPattern();
}
