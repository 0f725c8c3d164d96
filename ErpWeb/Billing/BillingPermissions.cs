using ErpWeb.Shared.Kernel.Access;
using static ErpWeb.Shared.Kernel.Access.BuiltInRole;

namespace ErpWeb.Billing;

/// <summary>What a role may allow over invoices and receipts.</summary>
public static class BillingPermissions
{
    public const string InvoiceView = "billing.invoice.view";
    public const string InvoiceEdit = "billing.invoice.edit";
    public const string InvoicePost = "billing.invoice.post";
    public const string InvoiceCancel = "billing.invoice.cancel";
    public const string InvoicePrint = "billing.invoice.print";
    public const string PaperMail = "billing.paper.mail";

    public const string CreditNotePost = "billing.credit_note.post";
    public const string CreditNoteCancel = "billing.credit_note.cancel";

    public const string PaperView = "billing.paper.view";
    public const string QuotePost = "billing.quote.post";
    public const string OrderPost = "billing.order.post";
    public const string ChallanPost = "billing.challan.post";
    public const string PaperCancel = "billing.paper.cancel";

    public const string ReceiptView = "billing.receipt.view";
    public const string ReceiptPost = "billing.receipt.post";
    public const string ReceiptCancel = "billing.receipt.cancel";
    public const string RefundPost = "billing.refund.post";
    public const string RefundCancel = "billing.refund.cancel";
    public const string ChequeManage = "billing.cheque.manage";

    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("Invoices",
        [
            new(InvoiceView, "see invoices and credit notes", [Admin, Accountant, SalesManager, Salesperson, Cashier, Dentist, FrontDesk, Auditor]),
            new(InvoiceEdit, "type and change drafts", [Admin, Accountant, SalesManager, Salesperson, Cashier, FrontDesk]),
            new(InvoicePost, "post invoices", [Admin, Accountant, SalesManager, Salesperson, Cashier, FrontDesk]),
            new(InvoiceCancel, "cancel posted invoices", [Admin, Accountant, SalesManager]),
            new(InvoicePrint, "print and download invoices", [Admin, Accountant, SalesManager, Salesperson, Cashier, Dentist, FrontDesk, Auditor]),
            new(PaperMail, "send documents to customers by mail", [Admin, Accountant, SalesManager, Salesperson, FrontDesk]),
        ]),
        new("Credit notes",
        [
            new(CreditNotePost, "take goods back and give credit notes", [Admin, Accountant, SalesManager]),
            new(CreditNoteCancel, "cancel credit notes", [Admin, Accountant]),
        ]),
        new("Quotes, orders and challans",
        [
            new(PaperView, "see quotes, sales orders and delivery challans", [Admin, Accountant, SalesManager, Salesperson, Storekeeper, Auditor]),
            new(QuotePost, "issue quotes and note the answer", [Admin, Accountant, SalesManager, Salesperson]),
            new(OrderPost, "confirm and close sales orders", [Admin, Accountant, SalesManager, Salesperson]),
            new(ChallanPost, "deliver goods by challan and take them back", [Admin, Accountant, SalesManager, Storekeeper]),
            new(PaperCancel, "cancel quotes, orders and challans", [Admin, Accountant, SalesManager]),
        ]),
        new("Receipts",
        [
            new(ReceiptView, "see receipts", [Admin, Accountant, SalesManager, Cashier, FrontDesk, Auditor]),
            new(ReceiptPost, "record payments", [Admin, Accountant, Cashier, FrontDesk]),
            new(ReceiptCancel, "cancel receipts", [Admin, Accountant]),
            new(RefundPost, "pay unused money back to customers", [Admin, Accountant]),
            new(RefundCancel, "cancel refunds", [Admin, Accountant]),
            new(ChequeManage, "register, deposit, clear and bounce cheques", [Admin, Accountant]),
        ]),
    ];
}
