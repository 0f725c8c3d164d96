using ErpWeb.Shared.Csv;

namespace ErpWeb.Parties.Csv;

/// <summary>The columns of a party file: ours, and what Zoho Books, ERPNext and Vyapar call them.</summary>
public static class PartyColumns
{
    public static CsvColumn Name { get; } = new("Name", "Display Name", "Customer Name", "Supplier Name", "Party Name", "Contact Name", "Company Name") { Example = "Kiran Electricals" };
    public static CsvColumn Role { get; } = new("Type", "Contact Type") { Example = "Customer" };
    public static CsvColumn GstKind { get; } = new("GST registration", "GST Treatment", "GST Category") { Example = "Regular" };
    public static CsvColumn Gstin { get; } = new("GSTIN", "GST Identification Number (GSTIN)", "GSTIN / UIN", "GST No") { Example = "27AAPFU0939F1ZV" };
    public static CsvColumn State { get; } = new("State", "Billing State", "Place of Contact(With State Code)", "Place Of Supply", "Territory") { Example = "Maharashtra" };
    public static CsvColumn AddressLine1 { get; } = new("Address line 1", "Billing Address", "Address") { Example = "4 Station Road" };
    public static CsvColumn AddressLine2 { get; } = new("Address line 2", "Billing Street2");
    public static CsvColumn City { get; } = new("City", "Billing City") { Example = "Pune" };
    public static CsvColumn Pincode { get; } = new("Pincode", "Billing Code", "Zip") { Example = "411001" };
    public static CsvColumn Country { get; } = new("Country", "Billing Country");
    public static CsvColumn Phone { get; } = new("Phone", "MobilePhone", "Mobile", "Mobile No", "Phone No", "Billing Phone") { Example = "98450 12345" };
    public static CsvColumn Email { get; } = new("E-mail", "EmailID", "Email Id") { Example = "kiran@example.com" };
    public static CsvColumn CreditDays { get; } = new("Credit days", "Payment Terms", "Default Payment Terms Template") { Example = "30" };
    public static CsvColumn DeliveryAddresses { get; } = new("Delivery addresses") { Example = "Warehouse | 7 Link Road | | Nashik | 422001 | Maharashtra" };
    public static CsvColumn IsActive { get; } = new("Active", "Status") { Example = "Yes" };
    public static CsvColumn IsDisabled { get; } = new("Disabled") { IsOurs = false };

    public static IReadOnlyList<CsvColumn> All { get; } =
        [Name, Role, GstKind, Gstin, State, AddressLine1, AddressLine2, City, Pincode, Country, Phone, Email, CreditDays, DeliveryAddresses, IsActive, IsDisabled];
}
