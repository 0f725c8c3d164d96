using System.Text.RegularExpressions;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Languages;

namespace ErpWeb.Tenancy.Profile;

/// <summary>What the details of a business must fulfil before invoices show them.</summary>
public static partial class BusinessProfileRules
{
    /// <summary>The days a week may begin on.</summary>
    public static IReadOnlyList<DayOfWeek> WeekStarts { get; } = [DayOfWeek.Monday, DayOfWeek.Sunday, DayOfWeek.Saturday];

    /// <summary>Every broken rule, each at its field.</summary>
    public static List<Error> Check(BusinessProfileDraft draft) =>
        [.. CheckName(draft), .. CheckRegistration(draft), .. CheckContact(draft), .. CheckPayment(draft), .. CheckLanguage(draft)];

    private static IEnumerable<Error> CheckName(BusinessProfileDraft draft)
    {
        if (draft.LegalName.Length == 0)
            yield return new("tenancy.business.legal_name_missing", "Enter the name as it stands on the GST certificate or the PAN card.", nameof(draft.LegalName));
        foreach (var fault in TooLong((draft.LegalName, 100, nameof(draft.LegalName)), (draft.TradeName, 100, nameof(draft.TradeName))))
            yield return fault;
    }

    private static IEnumerable<Error> CheckRegistration(BusinessProfileDraft draft)
    {
        if (!Enum.IsDefined(draft.Scheme))
            yield return new("tenancy.business.scheme_unknown", "Choose the GST registration.", nameof(draft.Scheme));
        else if (draft.Scheme is TaxpayerScheme.Unregistered && draft.Gstin.Length > 0)
            yield return new("tenancy.business.gstin_unexpected", "A business with a GSTIN is registered. Choose its registration, or remove the GSTIN.", nameof(draft.Scheme));
        else if (draft.Scheme is not TaxpayerScheme.Unregistered && draft.Gstin.Length == 0)
            yield return new("tenancy.business.gstin_missing", "Enter the GSTIN, or choose that the business is not registered.", nameof(draft.Gstin));
        foreach (var fault in RegistrationRules.Check(draft.Gstin, draft.StateCode))
            yield return fault;
    }

    private static IEnumerable<Error> CheckContact(BusinessProfileDraft draft)
    {
        if (draft.Pincode.Length > 0 && !Pincode.IsValid(draft.Pincode))
            yield return new("tenancy.business.pincode_malformed", "A pincode has six digits and does not start with 0.", nameof(draft.Pincode));
        if (draft.Phone.Length > 0 && !PhonePattern().IsMatch(draft.Phone))
            yield return new("tenancy.business.phone_implausible", "A phone number has 6 to 15 digits, such as 98450 12345.", nameof(draft.Phone));
        if (draft.Email.Length > 0 && !EmailAddress.IsValid(draft.Email))
            yield return new("tenancy.business.email_invalid", "Enter an e-mail address, such as shop@example.com.", nameof(draft.Email));
        foreach (var fault in TooLong((draft.AddressLine1, 100, nameof(draft.AddressLine1)), (draft.AddressLine2, 100, nameof(draft.AddressLine2)), (draft.City, 50, nameof(draft.City))))
            yield return fault;
    }

    private static IEnumerable<Error> CheckPayment(BusinessProfileDraft draft)
    {
        if (draft.UpiId.Length > 0 && (draft.UpiId.Length > 100 || !UpiLink.IsPayeeAddress(draft.UpiId)))
            yield return new("tenancy.business.upi_invalid", "A UPI ID looks like shop@okbank.", nameof(draft.UpiId));
        if (draft.BankAccountNumber.Length > 0 && !AccountPattern().IsMatch(draft.BankAccountNumber))
            yield return new("tenancy.business.account_malformed", "A bank account number has 6 to 20 digits or letters.", nameof(draft.BankAccountNumber));
        if (draft.Ifsc.Length > 0 && !IfscPattern().IsMatch(draft.Ifsc))
            yield return new("tenancy.business.ifsc_malformed", "An IFSC has four letters, a zero and six more, such as HDFC0001234.", nameof(draft.Ifsc));
        foreach (var fault in TooLong((draft.BankName, 100, nameof(draft.BankName)), (draft.InvoiceTerms, 1000, nameof(draft.InvoiceTerms))))
            yield return fault;
    }

    private static IEnumerable<Error> CheckLanguage(BusinessProfileDraft draft)
    {
        if (Language.Find(draft.Language) is null)
            yield return new("tenancy.business.language_unknown", "Choose a language from the list.", nameof(draft.Language));
        if (!Formats.DatePatterns.Contains(draft.DatePattern))
            yield return new("tenancy.business.date_unknown", "Choose a way to write dates from the list.", nameof(draft.DatePattern));
        if (!Enum.IsDefined(draft.NumberGrouping))
            yield return new("tenancy.business.grouping_unknown", "Choose a way to group digits from the list.", nameof(draft.NumberGrouping));
        if (!WeekStarts.Contains(draft.WeekStart))
            yield return new("tenancy.business.week_unknown", "Choose a day from the list.", nameof(draft.WeekStart));
    }

    private static IEnumerable<Error> TooLong(params (string Text, int Limit, string Field)[] texts) =>
        from text in texts
        where text.Text.Length > text.Limit
        select new Error("tenancy.business.too_long", $"At most {text.Limit} characters fit here.", text.Field);

    [GeneratedRegex(@"\A\+?(?:[ ()\-]*[0-9]){6,15}\z")]
    private static partial Regex PhonePattern();

    [GeneratedRegex(@"\A[0-9A-Za-z]{6,20}\z")]
    private static partial Regex AccountPattern();

    [GeneratedRegex(@"\A[A-Z]{4}0[A-Z0-9]{6}\z")]
    private static partial Regex IfscPattern();
}
