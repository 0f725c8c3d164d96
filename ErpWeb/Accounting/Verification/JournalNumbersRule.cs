using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;

namespace ErpWeb.Accounting.Verification;

internal sealed class JournalNumbersRule : NumbersRule
{
    public override string Sentence => "Numbers of journals run without a gap";

    protected override IReadOnlyList<IQueryable<NumberedRow>> Documents(ErpDbContext db) =>
        [db.Journals.Select(row => new NumberedRow { SeriesId = row.SeriesId, FinancialYear = row.FinancialYear, Number = row.SequenceNumber })];
}
