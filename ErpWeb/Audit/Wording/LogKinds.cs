using System.Collections.Frozen;
using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Budgets;
using ErpWeb.Accounting.Currencies;
using ErpWeb.Accounting.Journals;
using ErpWeb.Accounting.Periods;
using ErpWeb.Accounting.Recurring;
using ErpWeb.Accounting.Tags;
using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.Exports;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Billing.Receipts;
using ErpWeb.Billing.Recurring;
using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Identity.Invitations;
using ErpWeb.Identity.Roles;
using ErpWeb.Identity.Users;
using ErpWeb.Inventory.Bins;
using ErpWeb.Inventory.Lots;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Parties;
using ErpWeb.Platform;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Domains;
using ErpWeb.Tenancy.InvoiceLooks;
using ErpWeb.Tenancy.Registrations;
using static ErpWeb.Audit.Wording.FieldForm;

namespace ErpWeb.Audit.Wording;

/// <summary>
/// The words for everything that is logged: kinds of records and their fields. A test holds the model against it, so that
/// no property name reaches a screen.
/// </summary>
internal static class LogKinds
{
    private static readonly (string, LogField)[] Address =
    [
        ("AddressLine1", new("Address")),
        ("AddressLine2", new("Address, second line")),
        ("City", new("City")),
        ("Pincode", new("PIN code")),
        ("StateCode", new("State", State)),
    ];

    private static readonly (string, LogField)[] Contact = [("Phone", new("Phone")), ("Email", new("E-mail"))];

    private static readonly (string, LogField)[] File = [("File", new("File")), ("Filter", new("Filter"))];

    public static IReadOnlyList<LogKind> All { get; } =
    [
        Kind(nameof(Invoice), "Invoice", "/billing/invoices/{0}",
        [
            ("Number", new("Number")), ("Date", new("Date", Date)), ("PartyName", new("Customer")), ("PartyGstin", new("Customer's GSTIN")),
            ("PlaceOfSupply", new("Place of supply", State)), ("Taxable", new("Taxable value", Money)), ("Exempt", new("Exempt value", Money)),
            ("Cgst", new("CGST", Money)), ("Sgst", new("SGST", Money)), ("Igst", new("IGST", Money)), ("Cess", new("Cess", Money)),
            ("Total", new("Total", Money)), ("Lines", new("Line", Lines)), ("Reason", new("Reason for cancelling")),
        ]),
        Kind(nameof(RecurringInvoice), "Recurring invoice", "/billing/recurring",
        [
            ("PartyId", new("Customer", Record, Of: nameof(Party))), ("PartyName", LogField.Hidden), ("Step", new("How often", Choice, LogChoices.RecurringSteps)), ("FirstDay", new("First day", Date)), ("LastDay", new("Last day", Date)),
            ("EscalationPercent", new("Prices rise each year", Percent)), ("PostsItself", new("Posted by itself", YesNo)), ("IsActive", new("In use", YesNo)), ("Total", new("Total", Money)), ("Payload", LogField.Hidden),
        ]),
        Kind(nameof(SalesPaper), "Quote, order or challan", "/billing/papers/{0}",
        [
            ("Kind", new("Type", Choice, LogChoices.SalesKinds)), ("Number", new("Number")), ("Date", new("Date", Date)), ("PartyName", new("Customer")), ("OriginNumber", new("Made from")),
            ("Taxable", new("Taxable value", Money)), ("Exempt", new("Exempt value", Money)), ("Total", new("Total", Money)), ("Lines", new("Line", Lines)),
            ("Status", new("Status")), ("Reason", new("Reason for cancelling")),
        ]),
        Kind(nameof(CreditNote), "Credit note", "/billing/credit-notes/{0}",
        [
            ("Number", new("Number")), ("Date", new("Date", Date)), ("PartyName", new("Customer")), ("InvoiceNumber", new("Invoice")), ("Taxable", new("Taxable value", Money)), ("Exempt", new("Exempt value", Money)),
            ("Cgst", new("CGST", Money)), ("Sgst", new("SGST", Money)), ("Igst", new("IGST", Money)), ("Cess", new("Cess", Money)),
            ("Total", new("Total", Money)), ("Lines", new("Line", Lines)), ("Reason", new("Reason")),
        ]),
        Kind(nameof(Receipt), "Receipt", null,
        [
            ("Number", new("Number")), ("Date", new("Date", Date)), ("PartyName", new("Customer")), ("Mode", new("Paid by", Choice, LogChoices.PaymentModes)),
            ("Amount", new("Amount", Money)), ("Reference", new("Reference")), ("Currency", new("In its currency")), ("Tenders", new("Came as")), ("Invoice", new("Bills")), ("Reason", new("Reason for cancelling")),
        ]),
        Kind("ReceiptUpgrade", "Upgrade of receipts", null, [("Receipts", new("Receipts", Number)), ("Invoices", new("Cancelled invoices", Number))]),
        Kind(nameof(Item), "Item", "/catalog/items/{0}",
        [
            ("Code", new("Code")), ("Name", new("Name")), ("Kind", new("Type", Choice, LogChoices.ItemKinds)), ("HsnSac", new("HSN/SAC")),
            ("Unit", new("Unit")), ("SalePrice", new("Sale price", Money)), ("PriceIncludesTax", new("Price includes GST", YesNo)),
            ("PurchasePrice", new("Purchase price", Money)), ("Barcode", new("Barcode")), ("IsActive", new("In use", YesNo)), ("SearchText", LogField.Hidden),
            ("Tracking", new("Told apart by", Choice, LogChoices.Trackings)), ("Valuation", new("Valued", Choice, LogChoices.Valuations)),
            ("NegativeStock", new("Stock below zero", Choice, LogChoices.StockBelowZero)), ("ReorderLevel", new("Reorder below", Number)), ("ReorderUpTo", new("Fill up to", Number)),
            ("Form", new("Stands for", Choice, LogChoices.ItemForms)), ("Attributes", new("Attributes")), ("TemplateId", new("Variant of", Record, Of: nameof(Item))), ("Variant", new("Variant")), .. File,
        ]),
        Kind(nameof(ItemUnit), "Unit of item", null,
        [
            ("ItemId", new("Item", Record, Of: nameof(Item))), ("Unit", new("Unit")), ("Units", new("So many", Number)), ("Base", new("Are in the item's unit", Number)), ("SalePrice", new("Sale price", Money)),
        ]),
        Kind(nameof(ItemBarcode), "Barcode of item", null, [("ItemId", new("Item", Record, Of: nameof(Item))), ("Code", new("Barcode")), ("Unit", new("Unit"))]),
        Kind(nameof(KitPart), "Part of kit", null,
        [
            ("KitId", new("Kit", Record, Of: nameof(Item))), ("ItemId", new("Item", Record, Of: nameof(Item))), ("Quantity", new("Quantity", Number)),
        ]),
        Kind(nameof(Warehouse), "Warehouse", "/inventory/warehouses",
        [
            ("Code", new("Code")), ("Name", new("Name")), ("Kind", new("Type", Choice, LogChoices.WarehouseKinds)), ("IsDefault", new("Default", YesNo)),
            ("NegativeStock", new("Stock below zero", Choice, LogChoices.StockBelowZero)), ("IsActive", new("In use", YesNo)),
        ]),
        Kind(nameof(Bin), "Bin", "/inventory/warehouses", [("WarehouseId", new("Warehouse", Record, Of: nameof(Warehouse))), ("Code", new("Code")), ("Name", new("Name"))]),
        Kind(nameof(ItemBin), "Bin of item", "/inventory/warehouses",
        [
            ("ItemId", new("Item", Record, Of: nameof(Item))), ("WarehouseId", new("Warehouse", Record, Of: nameof(Warehouse))), ("BinId", new("Bin", Record, Of: nameof(Bin))),
        ]),
        Kind(nameof(StockSettings), "Stock settings", "/settings/stock", [("Valuation", new("Valued", Choice, LogChoices.Valuations)), ("NegativeStock", new("Stock below zero", Choice, LogChoices.StockBelowZero)),
            ("Reservation", new("Reserved for orders", Choice, LogChoices.Reservations)), ("ReservedForDays", new("Reserved for days", Number))]),
        Kind(nameof(Lot), "Batch or serial number", "/inventory/batches",
        [
            ("ItemId", new("Item", Record, Of: nameof(Item))), ("Number", new("Number")), ("MadeOn", new("Made on", Date)), ("ExpiresOn", new("Expires on", Date)),
            ("Mrp", new("MRP", Money)), ("WarrantyUntil", new("Warranty until", Date)), ("Status", new("Status", Choice, LogChoices.LotStatuses)),
        ]),
        Kind(nameof(ItemTaxRate), "GST rate of item", null,
        [
            ("ItemId", new("Item", Record, Of: nameof(Item))), ("From", new("From", Date)), ("TaxRateId", new("GST rate", Record, Of: nameof(TaxRate))),
        ]),
        Kind(nameof(TaxRate), "GST rate", "/catalog/tax-rates",
        [
            ("Name", new("Name")), ("Treatment", new("Treatment", Choice, LogChoices.Treatments)), ("Rate", new("Rate", Percent)),
            ("CessRate", new("Cess", Percent)), ("CessPerUnit", new("Cess per unit", Money)), ("From", new("In force from", Date)), ("To", new("In force until", Date)),
        ]),
        Kind(nameof(Party), "Party", "/parties/{0}",
        [
            ("Name", new("Name")), ("IsCustomer", new("Customer", YesNo)), ("IsSupplier", new("Supplier", YesNo)),
            ("GstKind", new("GST registration", Choice, LogChoices.GstKinds)), ("Gstin", new("GSTIN")), .. Address, ("Country", new("Country")), .. Contact,
            ("CreditDays", new("Credit days", Number)), ("Currency", new("Currency")), ("Msme", new("Udyam registration", Choice, LogChoices.MsmeClasses)), ("SalespersonId", new("Salesperson", Record, Of: Membership.LogName)), ("IsActive", new("In use", YesNo)), ("SearchText", LogField.Hidden), .. File,
        ]),
        Kind(nameof(PartyAddress), "Delivery address", null, [("PartyId", new("Party", Record, Of: nameof(Party))), ("Label", new("Name of the place")), .. Address]),
        Kind(nameof(BusinessProfile), "Business", "/settings/business",
        [
            ("LegalName", new("Legal name")), ("TradeName", new("Trade name")), ("Gstin", new("GSTIN")), ("Scheme", new("GST scheme", Choice, LogChoices.Schemes)),
            .. Address, .. Contact, ("UpiId", new("UPI ID")), ("BankName", new("Bank")), ("BankAccountNumber", new("Bank account")), ("Ifsc", new("IFSC")),
            ("InvoiceTerms", new("Terms on invoices")), ("Iec", new("Importer-exporter code")), ("LutNumber", new("Letter of undertaking")), ("RoundsToRupee", new("Rounds to the rupee", YesNo)),
            ("Language", new("Language", Choice, LogChoices.Languages)), ("WeekStart", new("First day of the week", Choice, LogChoices.WeekDays)), ("DatePattern", new("Dates")), ("NumberGrouping", new("Numbers", Choice, LogChoices.Groupings)), ("TurnoverAboveFiveCrore", new("Turnover above ₹5 crore", YesNo)),
        ]),
        Kind(nameof(Branding), "Logo and colours", "/settings/business",
        [
            ("PrimaryColor", new("Colour")), ("Logo", new("Logo", Picture)), ("LogoContentType", LogField.Hidden),
        ]),
        Kind(nameof(InvoiceTemplate), "Invoice template", null,
        [
            ("Layout", new("Layout", Choice, LogChoices.Layouts)), ("ShowsLogo", new("Shows the logo", YesNo)), ("ShowsBankDetails", new("Shows the bank account", YesNo)),
            ("ShowsUpiQr", new("Shows the UPI code", YesNo)), ("ShowsHsnSummary", new("Shows the tax summary by HSN", YesNo)),
            ("SignatoryName", new("Who signs")), ("Footer", new("Text at the foot")), ("CopyNote", new("Words beside the copy")),
        ]),
        Kind(nameof(Registration), "Other GSTIN", null, [("Gstin", new("GSTIN")), ("StateCode", new("State")), ("Address", new("Address"))]),
        Kind(nameof(Role), "Role", null,
        [
            ("Name", new("Name")), ("BuiltIn", new("Began as", Choice, LogChoices.Roles)), ("Permissions", new("May do", Permissions)),
            ("OwnRecordsOnly", new("Own documents only", YesNo)),
        ]),
        Kind(Membership.LogName, "Person", "/settings/people", [("Name", new("Name")), ("Email", new("E-mail")), ("Role", new("Role")), ("State", new("State"))]),
        Kind(nameof(Invitation), "Invitation", "/settings/people", [("Name", new("Name")), ("Email", new("E-mail")), ("Role", new("Role")), ("Link", new("Link"))]),
        Kind(nameof(SupportGrant), "Access for support", null,
        [
            ("Reason", new("Reason")), ("AllowsChanges", new("May change things", YesNo)), ("FromUtc", new("From", Moment)), ("UntilUtc", new("Until", Moment)),
            ("GrantedBy", new("Granted by")), ("GrantedById", LogField.Hidden), ("WithdrawnAtUtc", new("Withdrawn", Moment)),
        ]),
        Kind("Support", "Visit of support", null, [("Reason", new("Reason")), ("Page", new("Page"))]),
        Kind("OpeningStock", "Opening stock", null, [("Date", new("Date", Date))]),
        Kind(nameof(Account), "Account", null,
        [
            ("Code", new("Code")), ("Name", new("Name")), ("Group", new("Group", Choice, LogChoices.AccountGroups)), ("Role", new("Used for", Choice, LogChoices.AccountRoles)),
            ("Kind", new("Money", Choice, LogChoices.AccountKinds)), ("IsActive", new("In use", YesNo)), ("SearchText", LogField.Hidden),
        ]),
        Kind(nameof(Journal), "Journal", "/accounting/journals/{0}",
        [
            ("Number", new("Number")), ("Kind", new("Type", Choice, LogChoices.JournalKinds)), ("Date", new("Date", Date)), ("Narration", new("Narration")),
            ("Total", new("Total", Money)), ("Reason", new("Reason for cancelling")),
        ]),
        Kind(nameof(JournalTemplate), "Recurring journal", "/accounting/recurring",
        [
            ("Name", new("Name")), ("Kind", new("Type", Choice, LogChoices.JournalKinds)), ("Narration", new("Narration")), ("DayOfMonth", new("Day of the month", Number)),
            ("FirstMonth", new("First month", Date)), ("LastMonth", new("Last month", Date)), ("IsActive", new("In use", YesNo)),
        ]),
        Kind(nameof(JournalTemplateLine), "Line of a recurring journal", null,
        [
            ("TemplateId", new("Recurring journal", Record, Of: nameof(JournalTemplate))), ("LineNumber", new("Line", Number)), ("AccountId", new("Account", Record, Of: nameof(Account))),
            ("PartyId", new("Party", Record, Of: nameof(Party))), ("Debit", new("Debit", Money)), ("Credit", new("Credit", Money)), ("Note", new("Note")),
            ("CostCentreId", new("Cost centre", Record, Of: nameof(Tag))), ("ProjectId", new("Project", Record, Of: nameof(Tag))),
        ]),
        Kind(nameof(Tag), "Cost centre or project", "/accounting/tags", [("Kind", new("Type", Choice, LogChoices.TagKinds)), ("Name", new("Name")), ("IsActive", new("In use", YesNo))]),
        Kind(nameof(ExchangeRate), "Exchange rate", "/accounting/rates", [("Currency", new("Currency")), ("Date", new("From", Date)), ("Rate", new("Rupees", Number))]),
        Kind(nameof(ExportShipment), "Shipment abroad", "/billing/invoices/{0}", [("BillNumber", new("Shipping bill")), ("BillDate", new("Date", Date)), ("PortCode", new("Port")), ("Country", new("Country"))]),
        Kind(nameof(Budget), "Budget", "/accounting/budgets",
        [
            ("StartYear", new("Financial year from", Number)), ("AccountId", new("Account", Record, Of: nameof(Account))), ("TagId", new("Cost centre or project", Record, Of: nameof(Tag))),
            ("April", new("April", Money)), ("May", new("May", Money)), ("June", new("June", Money)), ("July", new("July", Money)), ("August", new("August", Money)),
            ("September", new("September", Money)), ("October", new("October", Money)), ("November", new("November", Money)), ("December", new("December", Money)),
            ("January", new("January", Money)), ("February", new("February", Money)), ("March", new("March", Money)),
        ]),
        Kind("Report", "Report", "/accounting/reports", File),
        Kind(nameof(NumberSeries), "Number series", null, [("Document", new("Document", Choice, LogChoices.Documents)), ("Prefix", new("Prefix")), ("RegistrationId", new("Other GSTIN", Record, Of: nameof(Registration)))]),
        Kind(DomainService.LogName, "Own address", "/settings/domains", [("Host", new("Host name")), ("VerifiedAtUtc", new("Checked by DNS", Moment))]),
        Kind(nameof(BookLock), "Closing of the books", null,
        [
            ("BeginsOn", new("Books begin on", Date)), ("ClosedThrough", new("Closed through", Date)), ("SalesThrough", new("Sales closed through", Date)),
            ("PurchasesThrough", new("Purchases closed through", Date)), ("StockThrough", new("Stock closed through", Date)), ("AccountsThrough", new("Accounts closed through", Date)),
        ]),
        Kind(nameof(BookUnlock), "Access to closed books", "/settings/books",
        [
            ("UserId", LogField.Hidden), ("UserName", new("For")), ("Area", new("Part of the books", Choice, LogChoices.BookAreas)), ("UntilUtc", new("Until", Moment)),
            ("Reason", new("Reason")), ("GivenBy", new("Given by")), ("WithdrawnAtUtc", new("Withdrawn", Moment)),
        ]),
        Kind(nameof(EditLogEntry), "Edit log", "/settings/edit-log", File),
        .. PurchasingLogKinds.All,
        .. BankLogKinds.All,
        .. CreditLogKinds.All,
        .. InventoryLogKinds.All,
        .. CounterLogKinds.All,
    ];

    private static readonly FrozenDictionary<string, LogKind> ByType = All.ToFrozenDictionary(kind => kind.EntityType);

    /// <summary>The kind of an entry; of a type that has no words yet, one made of its name.</summary>
    public static LogKind Of(string entityType) =>
        ByType.GetValueOrDefault(entityType) ?? new(entityType, LogField.Spaced(entityType), null, FrozenDictionary<string, LogField>.Empty);

    public static LogKind? FindBySlug(string slug) => All.FirstOrDefault(kind => kind.Slug == slug);

    internal static LogKind Kind(string entityType, string name, string? href, IEnumerable<(string Property, LogField Field)> fields) =>
        new(entityType, name, href, fields.Append(("Id", LogField.Hidden)).Append((LoggedChange.SealName, LogField.Hidden)).ToDictionary(field => field.Item1, field => field.Item2));
}
