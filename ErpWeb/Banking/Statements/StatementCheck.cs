using ErpWeb.Banking.Files;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Banking.Statements;

/// <summary>The end of a statement that is known already.</summary>
public sealed record KnownBalance(DateOnly Date, decimal Balance);

/// <summary>Compares a file with itself and with what was imported before. Pure.</summary>
public static class StatementCheck
{
    /// <param name="before">The last balance known before the first day of the file.</param>
    public static IReadOnlyList<Wording> Notes(BankFile file, KnownBalance? before)
    {
        List<Wording> notes = [];
        if (file.Missing is { } missing && missing != 0)
            notes.Add($"Opening balance {IndianNumber.Rupees(file.Opening!.Value)} and lines of {IndianNumber.Rupees(file.Sum)} do not make the closing balance {IndianNumber.Rupees(file.Closing!.Value)}: {IndianNumber.Rupees(missing)} is missing.");
        if (file.Opening is null && file.Closing is null)
            notes.Add("The file tells no balances, so nothing proves that it is whole.");
        if (before is not null && file.Opening is { } opening && opening != before.Balance)
            notes.Add($"On {before.Date:dd-MM-yyyy} the bank held {IndianNumber.Rupees(before.Balance)}; this file begins with {IndianNumber.Rupees(opening)}. Lines between may be missing.");
        return notes;
    }
}
