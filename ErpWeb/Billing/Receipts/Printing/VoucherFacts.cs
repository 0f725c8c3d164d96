using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts.Refunds;
using ErpWeb.Credit.Settlements;

namespace ErpWeb.Billing.Receipts.Printing;

/// <summary>What a receipt says on paper: what came, and what it was for on the day it was posted.</summary>
/// <param name="Bills">The bills it settled at once, with their numbers.</param>
/// <param name="Tax">GST on the advance in it; null when it bore none.</param>
public sealed record ReceiptPaper(Receipt Receipt, IReadOnlyList<ReceiptTender> Tenders, IReadOnlyList<ReceiptBill> Bills, AdvanceTax? Tax, PartyFacts Party, SupplierFacts Supplier)
{
    /// <summary>What no bill took when it came.</summary>
    public decimal Advance => Receipt.Amount - Bills.Sum(bill => bill.Amount);
}

/// <summary>What a refund says on paper.</summary>
/// <param name="Of">The receipt whose money it was; null when it was a credit note's.</param>
/// <param name="Before">Rupees of the advance used before.</param>
public sealed record RefundPaper(Refund Refund, Receipt? Of, DateOnly CreditDate, AdvanceTax? Tax, decimal Before, PartyFacts Party, SupplierFacts Supplier);
