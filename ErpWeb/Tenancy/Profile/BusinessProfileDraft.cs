using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tenancy.Profile;

/// <summary>The form of the business's own details.</summary>
public sealed record BusinessProfileDraft
{
    public string LegalName { get; set; } = "";
    public string TradeName { get; set; } = "";
    public TaxpayerScheme Scheme { get; set; }
    public string Gstin { get; set; } = "";
    public string StateCode { get; set; } = "";
    public string AddressLine1 { get; set; } = "";
    public string AddressLine2 { get; set; } = "";
    public string City { get; set; } = "";
    public string Pincode { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";
    public string UpiId { get; set; } = "";
    public string BankName { get; set; } = "";
    public string BankAccountNumber { get; set; } = "";
    public string Ifsc { get; set; } = "";
    public string InvoiceTerms { get; set; } = "";
    public string Iec { get; set; } = "";
    public string LutNumber { get; set; } = "";
    public bool RoundsToRupee { get; set; }
    public bool TurnoverAboveFiveCrore { get; set; }
    /// <summary>Code of the language of the screens.</summary>
    public string Language { get; set; } = "en";
    /// <summary>The day the week begins on.</summary>
    public DayOfWeek WeekStart { get; set; } = DayOfWeek.Monday;
    /// <summary>How dates are written: one of <see cref="Formats.DatePatterns"/>.</summary>
    public string DatePattern { get; set; } = Formats.Usual.DatePattern;
    public NumberGrouping NumberGrouping { get; set; }
    /// <summary>The version that was read; the save is refused when someone else saved since.</summary>
    public int Version { get; set; }

    /// <summary>The draft without stray spaces; codes in upper case.</summary>
    public BusinessProfileDraft Tidy() => this with
    {
        LegalName = PlainText.Of(LegalName),
        TradeName = PlainText.Of(TradeName),
        Gstin = PlainText.Of(Gstin).ToUpperInvariant(),
        AddressLine1 = PlainText.Of(AddressLine1),
        AddressLine2 = PlainText.Of(AddressLine2),
        City = PlainText.Of(City),
        Pincode = PlainText.Of(Pincode),
        Phone = PlainText.Of(Phone),
        Email = PlainText.Of(Email),
        UpiId = PlainText.Of(UpiId),
        BankName = PlainText.Of(BankName),
        BankAccountNumber = PlainText.Of(BankAccountNumber),
        Ifsc = PlainText.Of(Ifsc).ToUpperInvariant(),
        Iec = PlainText.Of(Iec).ToUpperInvariant(),
        LutNumber = PlainText.Of(LutNumber).ToUpperInvariant(),
        InvoiceTerms = PlainText.Of(InvoiceTerms),
    };
}
