using static ErpWeb.Audit.Wording.FieldForm;

namespace ErpWeb.Audit.Wording;

/// <summary>Fields that several kinds of records have.</summary>
internal static class LogFields
{
    public static readonly (string, LogField)[] Address =
    [
        ("AddressLine1", new("Address")),
        ("AddressLine2", new("Address, second line")),
        ("City", new("City")),
        ("Pincode", new("PIN code")),
        ("StateCode", new("State", State)),
    ];

    public static readonly (string, LogField)[] Contact = [("Phone", new("Phone")), ("Email", new("E-mail"))];

    public static readonly (string, LogField)[] File = [("File", new("File")), ("Filter", new("Filter"))];
}
