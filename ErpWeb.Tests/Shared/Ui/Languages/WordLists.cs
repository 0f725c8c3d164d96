using System.Globalization;
using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Reports;
using ErpWeb.Audit.Wording;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Items;
using ErpWeb.Identity.Roles;
using ErpWeb.Identity.Sessions;
using ErpWeb.Parties;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui.Lists;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Brand;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Tests.Shared.Ui.Languages;

/// <summary>Words that pages look up without writing them: those of enums, of lists to choose from, of the calendar.</summary>
internal static class WordLists
{
    /// <summary>Names of a business's own, which stay as they are, and what is written the same everywhere.</summary>
    private static readonly HashSet<string> Untranslated = ["UPI", "SEZ", "CGST", "SGST", "UTGST", "IGST", "GSTIN", "HSN/SAC", "IFSC", "SHA-256"];

    /// <summary>What the rows of lists are called.</summary>
    private static readonly string[] Nouns =
    [
        "invoice", "receipt", "item", "rate", "row", "journal", "credit note", "document", "cheque", "price list", "scheme", "shift", "till", "bill", "adjustment",
        "count", "transfer", "warehouse", "debit note", "order", "payment",
    ];

    public static IReadOnlySet<string> All { get; } = Everything().Where(word => !Untranslated.Contains(word)).ToHashSet();

    private static IEnumerable<string> Everything() =>
    [
        .. Enum.GetValues<InvoiceTitle>().SelectMany(title => (string[])[InvoiceWords.TitleOf(title), InvoiceWords.TitleOf(title).ToUpperInvariant()]),
        .. Enum.GetValues<PaymentState>().Select(InvoiceWords.Of),
        .. Enum.GetValues<TaxHead>().Select(InvoiceWords.Of),
        .. Enum.GetValues<PaymentMode>().SelectMany(mode => (string[])[ReceiptWords.Of(mode), ReceiptWords.ReferenceOf(mode)]),
        .. Enum.GetValues<Industry>().Select(IndustryNames.Of),
        .. GstKindNames.All.Select(kind => kind.Name),
        .. ItemFilters.Kinds.Concat(ItemFilters.Statuses).Concat(PartyFilters.Roles).Concat(PartyFilters.Statuses).Concat(DatePresets.Choices).Select(choice => choice.Text),
        .. Enum.GetValues<BuiltInRole>().Select(BuiltInRoles.NameOf),
        .. Enum.GetValues<SessionEnd>().Select(end => SessionEnds.Sentence(end)),
        .. AccentColors.Suggested.Select(colour => colour.Name),
        .. IndianStates.All.Select(state => state.Name),
        .. Uqc.All.Select(unit => unit.Name),
        .. ChartOfAccounts.ForNewTenant().Select(account => account.Name),
        .. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(month => month.Length > 0),
        .. CultureInfo.InvariantCulture.DateTimeFormat.DayNames,
        .. Enum.GetValues<AccountGroup>().SelectMany(group => (string[])[ReportWords.Of(group), ReportWords.Of(group).ToLowerInvariant()]),
        .. ((string[])["operating", "investing", "financing"]).Select(kind => kind + " activities"),
        .. LogActions.All.Values,
        .. LogKinds.All.SelectMany(kind => kind.Fields.Values.Select(field => field.Name).Prepend(kind.Name)).Where(name => name.Length > 0),
        .. Nouns.SelectMany(noun => (string[])[noun, noun + "s"]),
        "party", "parties", "entry", "entries", "person", "people", "batch", "batches",
        "Invoice posted", "Invoice cancelled", "Receipt posted", "Receipt cancelled",
    ];
}
