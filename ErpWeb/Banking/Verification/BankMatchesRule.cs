using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Banking.Verification;

/// <summary>Lines of statements are matched by what matched them, with entries of their own account, and no entry is matched beyond its amount.</summary>
internal sealed class BankMatchesRule : IBooksRule
{
    public string Sentence => "Lines of bank statements are matched with entries of their account, and neither is matched beyond its amount";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var lines = await (
            from line in db.BankLines.AsNoTracking()
            let matched = db.BankMatches.Where(match => match.LineId == line.Id && match.UndoneAtUtc == null).Sum(match => match.Amount)
            where line.Matched != matched
            orderby line.Date, line.Id
            select new { line.Date, line.Text, line.Matched, Sum = matched }).Take(BooksFault.Most).ToListAsync(ct);
        var entries = await (
            from booked in db.JournalLines.AsNoTracking()
            where db.BankMatches.Any(match => match.JournalLineId == booked.Id && match.UndoneAtUtc == null)
            let matched = db.BankMatches.Where(match => match.JournalLineId == booked.Id && match.UndoneAtUtc == null).Sum(match => match.Amount)
            where booked.Debit > 0 ? matched < 0 || matched > booked.Debit : matched > 0 || matched < -booked.Credit
            join entry in db.JournalEntries on new { booked.TenantId, Id = booked.EntryId } equals new { entry.TenantId, entry.Id }
            orderby booked.Id
            select new { entry.SourceType, entry.SourceId, entry.SourceNumber, Amount = booked.Debit - booked.Credit, Sum = matched }).Take(BooksFault.Most).ToListAsync(ct);
        var strangers = await (
            from match in db.BankMatches.AsNoTracking()
            where match.UndoneAtUtc == null
            join line in db.BankLines on new { match.TenantId, Id = match.LineId } equals new { line.TenantId, line.Id }
            join booked in db.JournalLines on new { match.TenantId, Id = match.JournalLineId } equals new { booked.TenantId, booked.Id }
            where booked.AccountId != line.AccountId
            select new { line.Date, line.Text }).Take(BooksFault.Most).ToListAsync(ct);
        return
        [
            .. lines.Select(row => new BooksFault($"The bank's line of {row.Date:dd-MM-yyyy}, {row.Text}, counts as matched with {IndianNumber.Rupees(row.Matched)}; {IndianNumber.Rupees(row.Sum)} matched it")),
            .. entries.Select(row => new BooksFault($"{row.SourceNumber} of {IndianNumber.Rupees(row.Amount)} is matched with {IndianNumber.Rupees(row.Sum)}", row.SourceType, row.SourceId)),
            .. strangers.Select(row => new BooksFault($"The bank's line of {row.Date:dd-MM-yyyy}, {row.Text}, is matched with an entry of another account")),
        ];
    }
}
