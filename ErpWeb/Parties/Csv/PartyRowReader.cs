using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Parties.Csv;

/// <summary>Reads a row of a file into a draft. What the row does not say stays as it is.</summary>
/// <param name="ownState">The business's own state: where a party without any hint is taken to be.</param>
internal sealed class PartyRowReader(string ownState)
{
    private static readonly string KindNames = string.Join(", ", GstKindNames.All.Select(entry => entry.Name));

    /// <param name="row">What the file says.</param>
    /// <param name="draft">A new party, or the stored one that the row is about.</param>
    /// <param name="isNew">A new party gets a role, a registration and a state.</param>
    /// <param name="remarks">Takes what is to be said about the row.</param>
    public void Read(CsvRow row, PartyDraft draft, bool isNew, RowRemarks remarks)
    {
        draft.Name = row.Text(PartyColumns.Name) ?? draft.Name;
        draft.Gstin = row.Text(PartyColumns.Gstin) ?? draft.Gstin;
        draft.AddressLine1 = row.Text(PartyColumns.AddressLine1) ?? draft.AddressLine1;
        draft.AddressLine2 = row.Text(PartyColumns.AddressLine2) ?? draft.AddressLine2;
        draft.City = row.Text(PartyColumns.City) ?? draft.City;
        draft.Pincode = row.Text(PartyColumns.Pincode) ?? draft.Pincode;
        draft.Phone = row.Text(PartyColumns.Phone) ?? draft.Phone;
        draft.Email = row.Text(PartyColumns.Email) ?? draft.Email;
        ReadRole(row, draft, isNew, remarks);
        ReadGstKind(row, draft, isNew, remarks);
        ReadState(row, draft, isNew, remarks);
        // Other programs write the country of everybody.
        if (draft.GstKind is PartyGstKind.Overseas)
            draft.Country = row.Text(PartyColumns.Country) ?? draft.Country;
        ReadCreditDays(row, draft, remarks);
        ReadAddresses(row, draft, remarks);
        if (!row.TryYesNo(PartyColumns.IsActive, out var isActive) || !row.TryYesNo(PartyColumns.IsDisabled, out var isDisabled))
            remarks.Refuse(PartyColumns.IsActive, "Write Yes or No.");
        else
            draft.IsActive = isActive ?? !isDisabled ?? draft.IsActive;
    }

    private static void ReadRole(CsvRow row, PartyDraft draft, bool isNew, RowRemarks remarks)
    {
        switch (row.Text(PartyColumns.Role)?.ToLowerInvariant())
        {
            case null when isNew:
                draft.IsCustomer = true;
                break;
            case null:
                break;
            case "customer" or "customers":
                (draft.IsCustomer, draft.IsSupplier) = (true, draft.IsSupplier && !isNew);
                break;
            case "supplier" or "vendor" or "suppliers":
                (draft.IsCustomer, draft.IsSupplier) = (draft.IsCustomer && !isNew, true);
                break;
            case "both" or "customer and supplier":
                (draft.IsCustomer, draft.IsSupplier) = (true, true);
                break;
            default:
                remarks.Refuse(PartyColumns.Role, "Write Customer, Supplier or Both.");
                break;
        }
    }

    private static void ReadGstKind(CsvRow row, PartyDraft draft, bool isNew, RowRemarks remarks)
    {
        if (row.Text(PartyColumns.GstKind) is { } words)
        {
            if (KindOf(words.ToLowerInvariant()) is { } kind)
                draft.GstKind = kind;
            else
                remarks.Refuse(PartyColumns.GstKind, $"Write one of: {KindNames}.");
        }
        else if (isNew || draft.GstKind is PartyGstKind.Unregistered && draft.Gstin.Length > 0)
        {
            draft.GstKind = draft.Gstin.Length == 0 ? PartyGstKind.Unregistered
                : Gstin.Check(draft.Gstin).Type is GstinType.Uin ? PartyGstKind.Uin
                : PartyGstKind.Regular;
        }
    }

    private static PartyGstKind? KindOf(string words) => words switch
    {
        _ when words.Contains("sez", StringComparison.Ordinal) => PartyGstKind.Sez,
        _ when words.Contains("composition", StringComparison.Ordinal) => PartyGstKind.Composition,
        _ when words.Contains("overseas", StringComparison.Ordinal) => PartyGstKind.Overseas,
        _ when words.Contains("deemed", StringComparison.Ordinal) => PartyGstKind.DeemedExport,
        _ when words.Contains("uin", StringComparison.Ordinal) || words.Contains("embassy", StringComparison.Ordinal) => PartyGstKind.Uin,
        _ when words.Contains("unregistered", StringComparison.Ordinal) || words is "business_none" or "consumer" => PartyGstKind.Unregistered,
        _ when words.Contains("regular", StringComparison.Ordinal) || words is "business_gst" or "registered" => PartyGstKind.Regular,
        _ => null,
    };

    private void ReadState(CsvRow row, PartyDraft draft, bool isNew, RowRemarks remarks)
    {
        var words = row.Text(PartyColumns.State);
        if (words is null && !isNew)
            return;
        if (StateOf(words) is { } code)
            draft.StateCode = code;
        else if (draft.GstKind is PartyGstKind.Overseas)
            draft.StateCode = IndianStates.OtherCountry;
        else if (Gstin.Check(draft.Gstin).StateCode is { } gstinState)
            draft.StateCode = gstinState;
        else if (words is not null)
            remarks.Refuse(PartyColumns.State, $"{words} is no state of India.");
        else
            TakeOwnState(draft, remarks);
    }

    private void TakeOwnState(PartyDraft draft, RowRemarks remarks)
    {
        draft.StateCode = ownState;
        remarks.Note(PartyColumns.State, $"No state is given; your own, {(Wording)IndianStates.NameOf(ownState)}, is used.");
    }

    // "Tamil Nadu", "33" or "33-TN".
    private static string? StateOf(string? words) =>
        words is null ? null
        : (IndianStates.All.FirstOrDefault(state => state.Name.Equals(words, StringComparison.OrdinalIgnoreCase))
            ?? (words.Length == 2 || words.ElementAtOrDefault(2) == '-' ? IndianStates.Find(words[..2]) : null))?.Code;

    private static void ReadAddresses(CsvRow row, PartyDraft draft, RowRemarks remarks)
    {
        if (row.Text(PartyColumns.DeliveryAddresses) is not { } words)
            return;
        if (PartyAddressText.Read(words, draft.DeliveryAddresses, StateOf) is { } addresses)
            draft.DeliveryAddresses = addresses;
        else
            remarks.Refuse(PartyColumns.DeliveryAddresses, "Write each address as Name | line 1 | line 2 | city | pincode | state, and a semicolon between two.");
    }

    private static void ReadCreditDays(CsvRow row, PartyDraft draft, RowRemarks remarks)
    {
        if (row.Text(PartyColumns.CreditDays) is not { } words)
            return;
        var digits = string.Concat(words.Where(char.IsAsciiDigit));
        if (words.StartsWith('-') || digits.Length == 0)
            remarks.Note(PartyColumns.CreditDays, $"{words} is no number of days; the credit days stay at {draft.CreditDays}.");
        else
            draft.CreditDays = digits.Length > 4 ? int.MaxValue : int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
    }
}
