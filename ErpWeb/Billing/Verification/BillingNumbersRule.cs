using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;

namespace ErpWeb.Billing.Verification;

internal sealed class BillingNumbersRule : NumbersRule
{
    public override string Sentence => "Numbers of invoices and receipts run without a gap";

    protected override IReadOnlyList<IQueryable<NumberedRow>> Documents(ErpDbContext db) =>
    [
        db.Invoices.Select(row => new NumberedRow { SeriesId = row.SeriesId, FinancialYear = row.FinancialYear, Number = row.SequenceNumber }),
        db.Receipts.Select(row => new NumberedRow { SeriesId = row.SeriesId, FinancialYear = row.FinancialYear, Number = row.SequenceNumber }),
    ];
}
