using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.LandedCosts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Ui.Display;
using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Purchasing;

/// <summary>What the shopkeeper reads in the place of codes.</summary>
public static class PurchasingWords
{
    public static IReadOnlyList<SelectOption<PaidFrom>> PaidFroms { get; } = [.. Enum.GetValues<PaidFrom>().Select(from => new SelectOption<PaidFrom>(from, Of(from)))];

    public static IReadOnlyList<SelectOption<BlockedCredit>> Blocks { get; } = [.. Enum.GetValues<BlockedCredit>().Select(block => new SelectOption<BlockedCredit>(block, Of(block)))];

    public static IReadOnlyList<SelectOption<LandedCostKind>> LandedCostKinds { get; } = [.. Enum.GetValues<LandedCostKind>().Select(kind => new SelectOption<LandedCostKind>(kind, Of(kind)))];

    public static IReadOnlyList<SelectOption<SpreadBy>> Spreads { get; } = [.. Enum.GetValues<SpreadBy>().Select(by => new SelectOption<SpreadBy>(by, Of(by)))];

    /// <summary>Kinds of payment from which tax is deducted, by the sections that people know; the Income-tax Act 2025 gathers them in section 393.</summary>
    public static IReadOnlyList<(string Section, string Text, decimal Rate)> TdsSections { get; } =
    [
        ("194C", "Contractor or transporter, individual or HUF (194C)", 1),
        ("194C-2", "Contractor or transporter, firm or company (194C)", 2),
        ("194H", "Commission or brokerage (194H)", 2),
        ("194I", "Rent of land or building (194I)", 10),
        ("194I-P", "Rent of machinery (194I)", 2),
        ("194J", "Professional fees (194J)", 10),
        ("194J-T", "Technical services (194J)", 2),
        ("194Q", "Purchase of goods beyond 50 lakh (194Q)", 0.1m),
    ];

    public static string Of(OrderStatus status) => status switch
    {
        OrderStatus.PartlyReceived => "Partly received",
        OrderStatus.Received => "Received",
        OrderStatus.Billed => "Billed",
        OrderStatus.Closed => "Closed",
        OrderStatus.Cancelled => "Cancelled",
        _ => "Open",
    };

    public static Tone ToneOf(OrderStatus status) => status switch
    {
        OrderStatus.Open => Tone.Info,
        OrderStatus.PartlyReceived => Tone.Warning,
        OrderStatus.Received or OrderStatus.Billed => Tone.Ok,
        _ => Tone.Neutral,
    };

    public static string Of(BillState state) => state switch
    {
        BillState.Paid => "Paid",
        BillState.PartPaid => "Part paid",
        BillState.Overdue => "Overdue",
        BillState.Cancelled => "Cancelled",
        _ => "To pay",
    };

    public static Tone ToneOf(BillState state) => state switch
    {
        BillState.Paid => Tone.Ok,
        BillState.PartPaid => Tone.Warning,
        BillState.Overdue => Tone.Danger,
        BillState.Owed => Tone.Info,
        _ => Tone.Neutral,
    };

    public static string Of(DocumentStatus status) => status is DocumentStatus.Cancelled ? "Cancelled" : "Posted";

    public static string Of(PaidFrom from) => from switch
    {
        PaidFrom.Cash => "Cash",
        PaidFrom.Upi => "UPI",
        PaidFrom.Card => "Card",
        _ => "Bank",
    };

    /// <summary>What to note of a payment of this kind.</summary>
    public static string ReferenceOf(PaidFrom from) => from switch
    {
        PaidFrom.Cash => "Reference",
        PaidFrom.Upi => "UPI transaction id",
        PaidFrom.Card => "Slip number",
        _ => "Cheque or UTR number",
    };

    public static string Of(LandedCostKind kind) => kind switch
    {
        LandedCostKind.Freight => "Freight",
        LandedCostKind.Customs => "Customs duty",
        LandedCostKind.Insurance => "Insurance",
        LandedCostKind.Handling => "Loading and handling",
        _ => "Other charge",
    };

    public static string Of(SpreadBy by) => by switch
    {
        SpreadBy.Quantity => "By quantity",
        SpreadBy.Weight => "By weight",
        _ => "By value",
    };

    public static string Of(BlockedCredit blocked) => blocked switch
    {
        BlockedCredit.MotorVehicle => "No credit: car or its upkeep, 17(5)(a)",
        BlockedCredit.FoodAndBeauty => "No credit: food, beauty, health, 17(5)(b)(i)",
        BlockedCredit.ClubAndHealth => "No credit: club or fitness centre, 17(5)(b)(ii)",
        BlockedCredit.EmployeeTravel => "No credit: travel of employees on leave, 17(5)(b)(iii)",
        BlockedCredit.WorksContract => "No credit: works contract for a building, 17(5)(c)",
        BlockedCredit.OwnConstruction => "No credit: own construction, 17(5)(d)",
        BlockedCredit.PersonalUse => "No credit: personal use, 17(5)(g)",
        BlockedCredit.LostOrFree => "No credit: lost, destroyed or given away, 17(5)(h)",
        BlockedCredit.ExemptSupplies => "No credit: used for exempt supplies, 17(2)",
        BlockedCredit.NotInReturn => "No credit: not in the supplier's return",
        _ => "Input credit is taken",
    };
}
