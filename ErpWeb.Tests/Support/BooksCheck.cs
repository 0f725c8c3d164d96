using ErpWeb.Billing.Invoices;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Support;

/// <summary>What must be true of a tenant's books at every moment.</summary>
public static class BooksCheck
{
    /// <summary>Every entry balances, numbers have no gap and no double, receivables fit their ledger, no document is half there.</summary>
    public static async Task AssertSoundAsync(TestDatabase database, Guid tenantId)
    {
        await using var db = database.For(tenantId);
        var lines = await db.JournalLines.AsNoTracking().ToListAsync();
        foreach (var entry in lines.GroupBy(line => line.EntryId))
            Assert.Equal(entry.Sum(line => line.Debit), entry.Sum(line => line.Credit));

        var months = (await db.AccountMonths.AsNoTracking().ToListAsync()).Where(month => month is not { Debit: 0, Credit: 0 }).Select(month => (month.AccountId, month.Month, month.Debit, month.Credit));
        var summed = lines.GroupBy(line => (line.AccountId, Month: new DateOnly(line.Date.Year, line.Date.Month, 1)))
            .Select(group => (group.Key.AccountId, group.Key.Month, Debit: group.Sum(line => line.Debit), Credit: group.Sum(line => line.Credit)));
        Assert.Equal(summed.OrderBy(month => (month.AccountId, month.Month)), months.OrderBy(month => (month.AccountId, month.Month)));

        var invoices = await db.Invoices.AsNoTracking().ToListAsync();
        foreach (var series in invoices.GroupBy(invoice => (invoice.SeriesId, invoice.FinancialYear)))
            Assert.Equal(Enumerable.Range(1, series.Count()).Select(number => (long)number), series.Select(invoice => invoice.SequenceNumber).Order());

        var lineTotals = (await db.InvoiceLines.AsNoTracking().ToListAsync()).GroupBy(line => line.InvoiceId).ToDictionary(group => group.Key, group => group.Sum(line => line.Total));
        Assert.Equal(invoices.Count, lineTotals.Count);
        Assert.All(invoices, invoice => Assert.Equal(invoice.Total - invoice.RoundOff, lineTotals[invoice.Id]));

        var receivables = await db.Receivables.AsNoTracking().ToDictionaryAsync(row => row.Id);
        Assert.Equal(invoices.Count, receivables.Count);
        var receivableAccount = await db.Accounts.Where(account => account.Role == ErpWeb.Accounting.Accounts.AccountRole.Receivables).Select(account => account.Id).SingleAsync();
        var control = lines.Where(line => line.AccountId == receivableAccount).Sum(line => line.Debit - line.Credit);
        Assert.Equal(invoices.Where(invoice => invoice.Status is InvoiceStatus.Posted).Sum(invoice => receivables[invoice.Id].Amount - receivables[invoice.Id].Settled), control);

        var logged = await db.EditLog.Where(entry => entry.EntityType == nameof(Invoice) && entry.Action == "Posted").Select(entry => entry.EntityId).ToListAsync();
        Assert.Equal(invoices.Select(invoice => invoice.Id).Order(), logged.Order());
    }
}
