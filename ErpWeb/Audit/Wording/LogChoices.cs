using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Accounting.Tags;
using ErpWeb.Banking.Matching;
using ErpWeb.Banking.Rules;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Receipts;
using ErpWeb.Billing.Recurring;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Credit.Opening;
using ErpWeb.Inventory.Lots;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Audit.Wording;

/// <summary>Words for the values of choices.</summary>
internal static class LogChoices
{
    public static IReadOnlyDictionary<string, string> ItemKinds { get; } = Words((nameof(ItemKind.Goods), "Goods"), (nameof(ItemKind.Service), "Service"));

    public static IReadOnlyDictionary<string, string> ItemForms { get; } = Words((nameof(ItemForm.Single), "Itself"), (nameof(ItemForm.Template), "Its variants"), (nameof(ItemForm.Kit), "Its parts"));

    public static IReadOnlyDictionary<string, string> GstKinds { get; } = Words(
        (nameof(PartyGstKind.Regular), "Regular"), (nameof(PartyGstKind.Unregistered), "Unregistered"), (nameof(PartyGstKind.Composition), "Composition"),
        (nameof(PartyGstKind.Sez), "SEZ"), (nameof(PartyGstKind.DeemedExport), "Deemed export"), (nameof(PartyGstKind.Overseas), "Overseas"),
        (nameof(PartyGstKind.Uin), "Embassy or UN body (UIN)"));

    public static IReadOnlyDictionary<string, string> MsmeClasses { get; } = Words(
        (nameof(MsmeClass.None), "None"), (nameof(MsmeClass.Micro), "Micro"), (nameof(MsmeClass.Small), "Small"), (nameof(MsmeClass.Medium), "Medium"));

    public static IReadOnlyDictionary<string, string> Treatments { get; } = Words(
        (nameof(TaxTreatment.Taxable), "Taxable"), (nameof(TaxTreatment.NilRated), "Nil rated"), (nameof(TaxTreatment.Exempt), "Exempt"), (nameof(TaxTreatment.NonGst), "Outside GST"));

    public static IReadOnlyDictionary<string, string> Schemes { get; } = Words(
        (nameof(TaxpayerScheme.Regular), "Regular"), (nameof(TaxpayerScheme.Composition), "Composition"), (nameof(TaxpayerScheme.Unregistered), "Not registered"));

    public static IReadOnlyDictionary<string, string> AccountGroups { get; } = Words(
        (nameof(AccountGroup.Equity), "Equity"), (nameof(AccountGroup.NonCurrentLiabilities), "Non-current liabilities"),
        (nameof(AccountGroup.CurrentLiabilities), "Current liabilities"), (nameof(AccountGroup.NonCurrentAssets), "Non-current assets"),
        (nameof(AccountGroup.CurrentAssets), "Current assets"), (nameof(AccountGroup.Income), "Income"), (nameof(AccountGroup.CostOfSales), "Cost of sales"),
        (nameof(AccountGroup.Expenses), "Expenses"));

    public static IReadOnlyDictionary<string, string> AccountRoles { get; } = Words(
        [(nameof(AccountRole.None), "None"), .. AccountNames.ByRole.Select(role => (role.Key, role.Value))]);

    public static IReadOnlyDictionary<string, string> AccountKinds { get; } = Words((nameof(AccountKind.None), "No"), (nameof(AccountKind.Cash), "Cash"), (nameof(AccountKind.Bank), "Bank"));

    public static IReadOnlyDictionary<string, string> JournalKinds { get; } = Words(
        (nameof(JournalKind.Journal), "Journal"), (nameof(JournalKind.Contra), "Contra"), (nameof(JournalKind.Opening), "Opening"), (nameof(JournalKind.YearEnd), "Year end"));

    public static IReadOnlyDictionary<string, string> Groupings { get; } = Words((nameof(NumberGrouping.Indian), "12,34,567.00"), (nameof(NumberGrouping.International), "1,234,567.00"));

    public static IReadOnlyDictionary<string, string> TagKinds { get; } = Words((nameof(TagKind.CostCentre), "Cost centre"), (nameof(TagKind.Project), "Project"));

    public static IReadOnlyDictionary<string, string> BookAreas { get; } = Words(
        (nameof(BookArea.Sales), "Sales"), (nameof(BookArea.Purchases), "Purchases"), (nameof(BookArea.Stock), "Stock"), (nameof(BookArea.Accounts), "Accounts"));

    public static IReadOnlyDictionary<string, string> Trackings { get; } = Words((nameof(ItemTracking.None), "None"), (nameof(ItemTracking.Batch), "Batch"), (nameof(ItemTracking.Serial), "Serial number"));

    public static IReadOnlyDictionary<string, string> Valuations { get; } = Words((nameof(ValuationMethod.Fifo), "First in, first out"), (nameof(ValuationMethod.MovingAverage), "Moving average"));

    public static IReadOnlyDictionary<string, string> Reservations { get; } = Words((nameof(ReservationPolicy.Off), "Nothing"), (nameof(ReservationPolicy.Warn), "With a warning"), (nameof(ReservationPolicy.Block), "Refused to others"));

    public static IReadOnlyDictionary<string, string> StockBelowZero { get; } = Words((nameof(NegativeStock.Block), "Refused"), (nameof(NegativeStock.Warn), "Allowed with a warning"), (nameof(NegativeStock.Allow), "Allowed"));

    public static IReadOnlyDictionary<string, string> RecurringSteps { get; } = Words(
        (nameof(RecurringStep.Week), "Every week"), (nameof(RecurringStep.Month), "Every month"), (nameof(RecurringStep.Quarter), "Every three months"), (nameof(RecurringStep.Year), "Every year"));

    public static IReadOnlyDictionary<string, string> SalesKinds { get; } = Words(
        (nameof(SalesKind.Invoice), "Invoice"), (nameof(SalesKind.Quote), "Quote"), (nameof(SalesKind.Order), "Sales order"), (nameof(SalesKind.Challan), "Delivery challan"), (nameof(SalesKind.Return), "Goods back"));

    public static IReadOnlyDictionary<string, string> WarehouseKinds { get; } = Words(
        (nameof(WarehouseKind.Store), "Store"), (nameof(WarehouseKind.Shop), "Shop"), (nameof(WarehouseKind.Van), "Van"), (nameof(WarehouseKind.Transit), "In transit"),
        (nameof(WarehouseKind.JobWorker), "Job worker"), (nameof(WarehouseKind.Reject), "Rejected goods"), (nameof(WarehouseKind.Delivered), "Delivered, not billed"));

    public static IReadOnlyDictionary<string, string> LotStatuses { get; } = Words(
        (nameof(LotStatus.Released), "Released"), (nameof(LotStatus.Quarantined), "In quarantine"), (nameof(LotStatus.Blocked), "Blocked"), (nameof(LotStatus.Recalled), "Recalled"));

    public static IReadOnlyDictionary<string, string> Documents { get; } = Enum.GetNames<NumberedDocument>().ToDictionary(document => document, LogField.Spaced);

    public static IReadOnlyDictionary<string, string> PaymentModes { get; } = Words(
        (nameof(PaymentMode.Cash), "Cash"), (nameof(PaymentMode.Upi), "UPI"), (nameof(PaymentMode.Bank), "Bank"), (nameof(PaymentMode.Card), "Card"), (nameof(PaymentMode.Cheque), "Cheque"));

    public static IReadOnlyDictionary<string, string> MatchKinds { get; } = Words(Enum.GetValues<MatchKind>().Select(kind => (kind.ToString(), MatchWords.Of(kind))));

    public static IReadOnlyDictionary<string, string> BankDirections { get; } = Words(Enum.GetValues<BankDirection>().Select(direction => (direction.ToString(), BankRuleWords.Of(direction))));

    public static IReadOnlyDictionary<string, string> BankActions { get; } = Words(Enum.GetValues<BankRuleAction>().Select(action => (action.ToString(), BankRuleWords.Of(action))));

    public static IReadOnlyDictionary<string, string> OpeningBills { get; } = Words(
        (nameof(OpeningBillKind.CustomerBill), "Bill to a customer"), (nameof(OpeningBillKind.CustomerAdvance), "Advance from a customer"),
        (nameof(OpeningBillKind.SupplierBill), "Bill of a supplier"), (nameof(OpeningBillKind.SupplierAdvance), "Advance to a supplier"));

    public static IReadOnlyDictionary<string, string> Roles { get; } = Enum.GetNames<BuiltInRole>().ToDictionary(role => role, LogField.Spaced);

    public static IReadOnlyDictionary<string, string> WeekDays { get; } = Enum.GetNames<DayOfWeek>().ToDictionary(day => day);

    public static IReadOnlyDictionary<string, string> Languages { get; } = Words(("en", "English"), ("hi", "Hindi"), ("ar", "Arabic"));

    public static IReadOnlyDictionary<string, string> Layouts { get; } = Words((nameof(InvoiceLayout.Classic), "Classic"), (nameof(InvoiceLayout.Compact), "Compact"));

    private static Dictionary<string, string> Words(params IEnumerable<(string Value, string Words)> choices) => choices.ToDictionary(choice => choice.Value, choice => choice.Words);
}
