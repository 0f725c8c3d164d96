using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;

namespace ErpWeb.Purchasing.Verification;

internal sealed class PurchasingNumbersRule : NumbersRule
{
    public override string Sentence => "Numbers of orders, goods receipts, bills, debit notes, freight and payments run without a gap";

    protected override IReadOnlyList<IQueryable<NumberedRow>> Documents(ErpDbContext db) =>
        [Of(db.PurchaseOrders), Of(db.GoodsReceipts), Of(db.PurchaseBills), Of(db.DebitNotes), Of(db.LandedCosts), Of(db.SupplierPayments)];
}
