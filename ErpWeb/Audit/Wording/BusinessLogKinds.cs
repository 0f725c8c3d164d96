using ErpWeb.Identity.Invitations;
using ErpWeb.Identity.Roles;
using ErpWeb.Identity.Users;
using ErpWeb.Platform;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Domains;
using ErpWeb.Tenancy.InvoiceLooks;
using ErpWeb.Tenancy.Registrations;
using static ErpWeb.Audit.Wording.FieldForm;

namespace ErpWeb.Audit.Wording;

/// <summary>The words for what the business, its people and its settings log.</summary>
internal static class BusinessLogKinds
{
    public static IEnumerable<LogKind> All { get; } =
    [
        LogKinds.Kind(nameof(BusinessProfile), "Business", "/settings/business",
        [
            ("LegalName", new("Legal name")), ("TradeName", new("Trade name")), ("Gstin", new("GSTIN")), ("Scheme", new("GST scheme", Choice, LogChoices.Schemes)),
            .. LogFields.Address, .. LogFields.Contact, ("UpiId", new("UPI ID")), ("BankName", new("Bank")), ("BankAccountNumber", new("Bank account")), ("Ifsc", new("IFSC")),
            ("InvoiceTerms", new("Terms on invoices")), ("Iec", new("Importer-exporter code")), ("LutNumber", new("Letter of undertaking")), ("RoundsToRupee", new("Rounds to the rupee", YesNo)),
            ("Language", new("Language", Choice, LogChoices.Languages)), ("WeekStart", new("First day of the week", Choice, LogChoices.WeekDays)), ("DatePattern", new("Dates")), ("NumberGrouping", new("Numbers", Choice, LogChoices.Groupings)), ("TurnoverAboveFiveCrore", new("Turnover above ₹5 crore", YesNo)),
        ]),
        LogKinds.Kind(nameof(Branding), "Logo and colours", "/settings/business",
        [
            ("PrimaryColor", new("Colour")), ("Logo", new("Logo", Picture)), ("LogoContentType", LogField.Hidden),
        ]),
        LogKinds.Kind(nameof(InvoiceTemplate), "Invoice template", null,
        [
            ("Layout", new("Layout", Choice, LogChoices.Layouts)), ("ShowsLogo", new("Shows the logo", YesNo)), ("ShowsBankDetails", new("Shows the bank account", YesNo)),
            ("ShowsUpiQr", new("Shows the UPI code", YesNo)), ("ShowsHsnSummary", new("Shows the tax summary by HSN", YesNo)),
            ("SignatoryName", new("Who signs")), ("Footer", new("Text at the foot")), ("CopyNote", new("Words beside the copy")),
        ]),
        LogKinds.Kind(nameof(Registration), "Other GSTIN", null, [("Gstin", new("GSTIN")), ("StateCode", new("State")), ("Address", new("Address"))]),
        LogKinds.Kind(nameof(Role), "Role", null,
        [
            ("Name", new("Name")), ("BuiltIn", new("Began as", Choice, LogChoices.Roles)), ("Permissions", new("May do", Permissions)),
            ("OwnRecordsOnly", new("Own documents only", YesNo)),
        ]),
        LogKinds.Kind(Membership.LogName, "Person", "/settings/people", [("Name", new("Name")), ("Email", new("E-mail")), ("Role", new("Role")), ("State", new("Status"))]),
        LogKinds.Kind(nameof(Invitation), "Invitation", "/settings/people", [("Name", new("Name")), ("Email", new("E-mail")), ("Role", new("Role")), ("Link", new("Link"))]),
        LogKinds.Kind(nameof(SupportGrant), "Access for support", null,
        [
            ("Reason", new("Reason")), ("AllowsChanges", new("May change things", YesNo)), ("FromUtc", new("From", Moment)), ("UntilUtc", new("Until", Moment)),
            ("GrantedBy", new("Granted by")), ("GrantedById", LogField.Hidden), ("WithdrawnAtUtc", new("Withdrawn", Moment)),
        ]),
        LogKinds.Kind("Support", "Visit of support", null, [("Reason", new("Reason")), ("Page", new("Page"))]),
        LogKinds.Kind(nameof(NumberSeries), "Number series", null, [("Document", new("Document", Choice, LogChoices.Documents)), ("Prefix", new("Prefix")), ("RegistrationId", new("Other GSTIN", Record, Of: nameof(Registration)))]),
        LogKinds.Kind(DomainService.LogName, "Own address", "/settings/domains", [("Host", new("Host name")), ("VerifiedAtUtc", new("Checked by DNS", Moment))]),
        LogKinds.Kind(nameof(EditLogEntry), "Edit log", "/settings/edit-log", LogFields.File),
    ];
}
