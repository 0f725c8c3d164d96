using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.Prices;
using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Shifts;
using ErpWeb.Counter.Tills;
using ErpWeb.Parties;
using ErpWeb.Tenancy.Registrations;
using static ErpWeb.Audit.Wording.FieldForm;

namespace ErpWeb.Audit.Wording;

/// <summary>The words for what prices and the counter log.</summary>
internal static class CounterLogKinds
{
    private static readonly Dictionary<string, string> Papers = Enum.GetValues<TillPaper>().ToDictionary(paper => paper.ToString(), TillWords.Of);
    private static readonly Dictionary<string, string> Schemes = Enum.GetValues<SchemeKind>().ToDictionary(kind => kind.ToString(), SchemeWords.Of);
    private static readonly (string, LogField)[] Days = [("From", new("From", Date)), ("To", new("Last day", Date))];

    public static IEnumerable<LogKind> All { get; } =
    [
        LogKinds.Kind(nameof(PriceList), "Price list", "/catalog/price-lists", [("Name", new("Name")), .. Days, ("PercentOff", new("Off every other item", Percent)), ("IsActive", new("In use", YesNo))]),
        LogKinds.Kind(nameof(PriceListItem), "Price of a list", "/catalog/price-lists",
        [
            ("PriceListId", new("Price list", Record, Of: nameof(PriceList))), ("ItemId", new("Item", Record, Of: nameof(Item))), ("FromQuantity", new("From quantity", Number)),
            ("Price", new("Price", Money)), ("PercentOff", new("Off", Percent)),
        ]),
        LogKinds.Kind(nameof(CustomerPriceList), "Price list of a customer", "/counter/customer-prices", [("PartyId", new("Customer", Record, Of: nameof(Party))), ("PriceListId", new("Price list", Record, Of: nameof(PriceList)))]),
        LogKinds.Kind(nameof(CustomerPrice), "Price agreed with a customer", "/counter/customer-prices", [("PartyId", new("Customer", Record, Of: nameof(Party))), ("ItemId", new("Item", Record, Of: nameof(Item))), ("Price", new("Price", Money)), .. Days]),
        LogKinds.Kind(nameof(Scheme), "Scheme", "/catalog/schemes",
        [
            ("Name", new("Name")), ("Kind", new("Type", Choice, Schemes)), .. Days, ("ItemId", new("Item", Record, Of: nameof(Item))), ("BuyQuantity", new("Buy", Number)),
            ("FreeItemId", new("Free item", Record, Of: nameof(Item))), ("FreeQuantity", new("Get free", Number)), ("CouponCode", new("Coupon")), ("IsActive", new("In use", YesNo)),
        ]),
        LogKinds.Kind(nameof(SchemeStep), "Step of a scheme", "/catalog/schemes",
            [("SchemeId", new("Scheme", Record, Of: nameof(Scheme))), ("AtLeast", new("From", Number)), ("Percent", new("Off", Percent)), ("Amount", new("Amount", Money))]),
        LogKinds.Kind(nameof(Till), "Till", "/settings/tills",
        [
            ("Name", new("Name")), ("CashPartyId", new("Customer of cash sales", Record, Of: nameof(Party))), ("PriceListId", new("Price list", Record, Of: nameof(PriceList))),
            ("RegistrationId", new("GSTIN", Record, Of: nameof(Registration))), ("Paper", new("Paper", Choice, Papers)), ("PrintsAtOnce", new("Prints at once", YesNo)), ("IsActive", new("In use", YesNo)),
        ]),
        LogKinds.Kind(nameof(Shift), "Shift", "/counter/shifts/{0}",
        [
            ("Number", new("Number")), ("Date", new("Date", Date)), ("Till", new("Till")), ("Cashier", new("Cashier")), ("OpeningCash", new("Cash at the start", Money)),
            ("ClosedBy", new("Closed by")), ("Counted", new("Counted", Money)), ("Variance", new("Over or short", Money)),
        ]),
        LogKinds.Kind(nameof(CashMove), "Cash moved at the counter", null, [("Number", new("Shift")), ("Amount", new("Amount", Money)), ("Reason", new("Reason")), ("By", new("By"))]),
        LogKinds.Kind(nameof(CounterSale), "Counter sale", "/billing/invoices/{0}", [("Number", new("Number")), ("Credits", new("Credits used")), ("Refund", new("Given back", Money)), ("By", new("By"))]),
    ];
}
