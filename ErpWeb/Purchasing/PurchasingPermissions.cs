using ErpWeb.Shared.Kernel.Access;
using static ErpWeb.Shared.Kernel.Access.BuiltInRole;

namespace ErpWeb.Purchasing;

/// <summary>What a role may allow over purchases and payments to suppliers.</summary>
public static class PurchasingPermissions
{
    public const string OrderView = "purchasing.order.view";
    public const string OrderEdit = "purchasing.order.edit";
    public const string OrderApprove = "purchasing.order.approve";
    public const string OrderCancel = "purchasing.order.cancel";

    public const string ReceiptView = "purchasing.receipt.view";
    public const string ReceiptPost = "purchasing.receipt.post";
    public const string ReceiptCancel = "purchasing.receipt.cancel";

    public const string BillView = "purchasing.bill.view";
    public const string BillEdit = "purchasing.bill.edit";
    public const string BillPost = "purchasing.bill.post";
    public const string BillOverride = "purchasing.bill.override";
    public const string BillCancel = "purchasing.bill.cancel";
    public const string DebitNotePost = "purchasing.debit_note.post";
    public const string LandedCostView = "purchasing.landed_cost.view";
    public const string LandedCostPost = "purchasing.landed_cost.post";
    public const string LandedCostCancel = "purchasing.landed_cost.cancel";
    public const string ExpensePost = "purchasing.expense.post";

    public const string PaymentView = "purchasing.payment.view";
    public const string PaymentPost = "purchasing.payment.post";
    public const string PaymentCancel = "purchasing.payment.cancel";
    public const string PayableView = "purchasing.payable.view";

    public const string SettingsEdit = "purchasing.settings.edit";

    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("Purchase orders",
        [
            new(OrderView, "see purchase orders", [Admin, Accountant, Storekeeper, Buyer, ProductionPlanner, Auditor]),
            new(OrderEdit, "type purchase orders", [Admin, Accountant, Buyer, ProductionPlanner]),
            new(OrderApprove, "approve purchase orders", [Admin, Accountant, Buyer]),
            new(OrderCancel, "cancel and close purchase orders", [Admin, Accountant, Buyer]),
        ]),
        new("Goods receipts",
        [
            new(ReceiptView, "see goods receipts", [Admin, Accountant, Storekeeper, Buyer, ProductionPlanner, Auditor]),
            new(ReceiptPost, "receive goods", [Admin, Accountant, Storekeeper]),
            new(ReceiptCancel, "cancel goods receipts", [Admin, Accountant, Storekeeper]),
        ]),
        new("Supplier bills",
        [
            new(BillView, "see bills and debit notes", [Admin, Accountant, Buyer, Auditor]),
            new(BillEdit, "type bills", [Admin, Accountant, Buyer]),
            new(BillPost, "post bills", [Admin, Accountant]),
            new(BillOverride, "post a bill that differs from order or receipt", [Admin]),
            new(BillCancel, "cancel bills and debit notes", [Admin, Accountant]),
            new(DebitNotePost, "return goods to suppliers", [Admin, Accountant]),
            new(ExpensePost, "record small expenses", [Admin, Accountant, Cashier, FrontDesk]),
            new(SettingsEdit, "change the tolerances of purchases", [Admin]),
        ]),
        new("Freight and duties of goods",
        [
            new(LandedCostView, "see freight and duties of goods", [Admin, Accountant, Auditor]),
            new(LandedCostPost, "add freight and duties to goods", [Admin, Accountant]),
            new(LandedCostCancel, "take freight and duties off goods", [Admin, Accountant]),
        ]),
        new("Supplier payments",
        [
            new(PaymentView, "see supplier payments", [Admin, Accountant, Auditor]),
            new(PaymentPost, "pay suppliers", [Admin, Accountant]),
            new(PaymentCancel, "cancel supplier payments", [Admin, Accountant]),
            new(PayableView, "see what is owed to suppliers", [Admin, Accountant, Buyer, Auditor]),
        ]),
    ];
}
