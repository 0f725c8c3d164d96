using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Verification;

/// <summary>The totals that reports start from are the sums of the lines.</summary>
internal sealed class MonthTotalsRule : IBooksRule
{
    public string Sentence => "The monthly totals of every account are the sums of its lines";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var names = await db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.Name, ct);
        var kept = await db.AccountMonths.AsNoTracking().ToDictionaryAsync(month => (month.AccountId, month.Month), month => (month.Debit, month.Credit), ct);
        var summed = await db.JournalLines.AsNoTracking()
            .GroupBy(line => new { line.AccountId, line.Date.Year, line.Date.Month })
            .Select(month => new { month.Key, Debit = month.Sum(line => line.Debit), Credit = month.Sum(line => line.Credit) })
            .ToDictionaryAsync(month => (month.Key.AccountId, new DateOnly(month.Key.Year, month.Key.Month, 1)), month => (month.Debit, month.Credit), ct);
        return [.. kept.Keys.Union(summed.Keys)
            .Where(month => kept.GetValueOrDefault(month) != summed.GetValueOrDefault(month))
            .OrderBy(month => month.Item2).Take(BooksFault.Most)
            .Select(month => new BooksFault(
                $"{names[month.Item1]}, {month.Item2:MM-yyyy}: the total says {Words(kept.GetValueOrDefault(month))}, the lines say {Words(summed.GetValueOrDefault(month))}"))];
    }

    private static string Words((decimal Debit, decimal Credit) sides) => $"{IndianNumber.Rupees(sides.Debit)} debit and {IndianNumber.Rupees(sides.Credit)} credit";
}
