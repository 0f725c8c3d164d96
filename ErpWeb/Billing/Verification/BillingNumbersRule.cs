using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;

namespace ErpWeb.Billing.Verification;

internal sealed class BillingNumbersRule : NumbersRule
{
    public override string Sentence => "Numbers of invoices, credit notes, receipts, quotes, orders and challans run without a gap";

    protected override IReadOnlyList<IQueryable<NumberedRow>> Documents(ErpDbContext db) =>
    [
        Of(db.Invoices),
        Of(db.CreditNotes),
        Of(db.SalesPapers),
        db.Refunds.Select(row => new NumberedRow { SeriesId = row.SeriesId, FinancialYear = row.FinancialYear, Number = row.SequenceNumber }),
        db.CustomerDebitNotes.Select(row => new NumberedRow { SeriesId = row.SeriesId, FinancialYear = row.FinancialYear, Number = row.SequenceNumber }),
        db.Receipts.Select(row => new NumberedRow { SeriesId = row.SeriesId, FinancialYear = row.FinancialYear, Number = row.SequenceNumber }),
    ];
}
