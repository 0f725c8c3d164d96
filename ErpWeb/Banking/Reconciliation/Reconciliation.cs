using ErpWeb.Shared.Kernel;

namespace ErpWeb.Banking.Reconciliation;

/// <summary>An item that stands on one side only on the day: an entry the bank has not seen, or a line the books do not have.</summary>
/// <param name="Amount">INR; above zero when money came.</param>
public sealed record OpenItem(DateOnly Date, string Number, string Text, decimal Amount, SourceDocument? Source, Guid? EntryId);

/// <summary>How the balance by the books becomes that by the bank, on a day.</summary>
/// <param name="Books">Balance by the books at the end of the day.</param>
/// <param name="NotPresented">Cheques and payments that the bank has not paid yet.</param>
/// <param name="NotCredited">Deposits that the bank has not credited yet.</param>
/// <param name="BankOnly">What the bank has booked and the books have not.</param>
/// <param name="BegunOn">The first day of the imported statements; null when there are none.</param>
/// <param name="AtStart">By how much bank and books differed before that day, as far as no line has settled it since.</param>
/// <param name="Bank">The balance that the bank itself tells; null where no file tells one.</param>
public sealed record BankReconciliation(
    DateOnly AsOf, decimal Books, IReadOnlyList<OpenItem> NotPresented, IReadOnlyList<OpenItem> NotCredited, IReadOnlyList<OpenItem> BankOnly, DateOnly? BegunOn, decimal AtStart, decimal? Bank)
{
    /// <summary>What the bank should have: books, without what it has not seen, with what only it has.</summary>
    public decimal Expected => Books - NotPresented.Sum(item => item.Amount) - NotCredited.Sum(item => item.Amount) + BankOnly.Sum(item => item.Amount) + AtStart;

    /// <summary>What nothing explains: lines are missing between two statements.</summary>
    public decimal? Difference => Bank - Expected;
}
