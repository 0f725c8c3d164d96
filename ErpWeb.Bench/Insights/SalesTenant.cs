using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Balances;
using ErpWeb.Bench.Posting;
using ErpWeb.Billing.Invoices;
using ErpWeb.Credit.Receivables;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench.Insights;

/// <summary>
/// A tenant with three years of invoices of five lines, their stock moves, dues and monthly totals, written in bulk as copies
/// of one posted invoice. Of the last 60 days one in ten is due, of the older ones one in 500.
/// </summary>
internal static class SalesTenant
{
    public const int LinesPerInvoice = 5;

    private const int Days = 1095;
    private const int InvoicesAtOnce = 1000;

    public static async Task<Guid> CreateAsync(IServiceProvider services, int lines)
    {
        var tenant = await BenchTenant.CreateAsync(services);
        await using var scope = services.ScopeOf(tenant.Id);
        var posted = (await scope.ServiceProvider.GetRequiredService<InvoiceService>().PostAsync(tenant.NewDraft())).Value;
        await using var db = await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member);
        var sample = await Sample.ReadAsync(db, posted.Id);
        var today = scope.ServiceProvider.GetRequiredService<IndiaClock>().Today;
        var count = lines / LinesPerInvoice;
        foreach (var numbers in Enumerable.Range(1, count).Chunk(InvoicesAtOnce))
        {
            await using var write = await db.BeginWriteAsync();
            var batch = new PostingBatch(db);
            foreach (var number in numbers)
                sample.AddCopy(batch, tenant, number, today, age: (int)((long)(count - number) * Days / count));
            await batch.WriteAsync(LoggedChange.Posted("Bench", tenant.Id, numbers.Length), CancellationToken.None);
            await write.CommitAsync();
        }
        return tenant.Id;
    }

    private sealed class Sample(ErpDbContext db, Invoice invoice, IReadOnlyList<InvoiceLine> lines, IReadOnlyList<StockMove> moves, Guid bank)
    {
        public static async Task<Sample> ReadAsync(ErpDbContext db, Guid id) => new(
            db,
            await db.Invoices.SingleAsync(row => row.Id == id),
            await db.InvoiceLines.Where(row => row.InvoiceId == id).ToListAsync(),
            await db.StockMoves.Where(row => row.SourceId == id).ToListAsync(),
            await db.Accounts.Where(account => account.Role == AccountRole.Bank).Select(account => account.Id).SingleAsync());

        public void AddCopy(PostingBatch batch, BenchTenant tenant, int number, DateOnly today, int age)
        {
            var copy = Copy(invoice);
            (copy.Id, copy.Date, copy.DueDate) = (Ids.New(), today.AddDays(-age), today.AddDays(30 - age));
            copy.SequenceNumber += number;
            copy.FinancialYear = FinancialYear.From(copy.Date).StartYear;
            copy.Number = DocumentNumber.Format("INV", FinancialYear.From(copy.Date), copy.SequenceNumber);
            copy.PartyId = tenant.Customers[number % tenant.Customers.Count];
            batch.Add(copy);
            foreach (var line in lines)
            {
                var sold = Copy(line);
                (sold.Id, sold.InvoiceId) = (Ids.New(), copy.Id);
                batch.Add(sold);
            }
            foreach (var move in moves)
            {
                var left = Copy(move);
                (left.Id, left.SourceId, left.Date) = (Ids.New(), copy.Id, copy.Date);
                batch.Add(left);
            }
            var isDue = age < 60 ? number % 10 == 1 : number % 500 == 1;
            batch.Add(new Receivable { Id = copy.Id, PartyId = copy.PartyId, Date = copy.Date, DueDate = copy.DueDate, Amount = copy.Total, Settled = isDue ? 0 : copy.Total });
            batch.AddUp(new AccountMonth { AccountId = bank, Month = new(copy.Date.Year, copy.Date.Month, 1), Debit = copy.Total });
            batch.AddUp(ChangedDay.Of(copy.Date));
        }

        private T Copy<T>(T row) where T : class => (T)db.Entry(row).CurrentValues.ToObject();
    }
}
