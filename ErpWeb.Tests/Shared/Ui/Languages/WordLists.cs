using System.Globalization;
using ErpWeb.Accounting.Accounts;
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
    private static readonly HashSet<string> Untranslated = ["UPI", "SEZ", "CGST", "SGST", "UTGST", "IGST", "Inventory"];

    private static readonly AccountRole[] PostedAccounts =
    [
        AccountRole.Receivables, AccountRole.CustomerAdvances, AccountRole.Sales, AccountRole.ExemptSales, AccountRole.ExportSales,
        AccountRole.OutputCgst, AccountRole.OutputSgst, AccountRole.OutputIgst, AccountRole.OutputCess,
        AccountRole.RoundOff, AccountRole.Cash, AccountRole.Bank, AccountRole.UpiClearing, AccountRole.CardClearing, AccountRole.Stock, AccountRole.CostOfSales,
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
        .. ChartOfAccounts.ForNewTenant().Where(account => PostedAccounts.Contains(account.Role)).Select(account => account.Name),
        .. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(month => month.Length > 0),
        .. CultureInfo.InvariantCulture.DateTimeFormat.DayNames,
        .. ((string[])["invoice", "receipt", "item", "rate", "row"]).SelectMany(noun => (string[])[noun, noun + "s"]),
        "party", "parties",
        "Invoice posted", "Invoice cancelled", "Receipt posted", "Receipt cancelled",
    ];
}
