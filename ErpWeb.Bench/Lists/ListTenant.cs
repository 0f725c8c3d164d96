using ErpWeb.Bench.Posting;
using ErpWeb.Billing.Invoices;
using ErpWeb.Credit.Receivables;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench.Lists;

/// <summary>
/// A tenant with three years of invoices to 400 customers. Most are paid: of the last 60 days one in ten is due, of the
/// older ones one in 500. The rows are copies of one posted invoice, so they have real sizes.
/// </summary>
internal sealed record ListTenant(Guid Id, DateCursor Middle, string MiddleNumber)
{
    public const string SomeCustomer = "Rao Traders 121";

    private const int Customers = 400;
    private const int Days = 1095;
    private const int RowsAtOnce = 2000;

    private static readonly string[] Names = ["Deshpande Stores", "Rao Traders", "Nandi Electricals and Hardware", "Shree Ganesh Provision", "Iyer & Sons"];

    public static async Task<ListTenant> CreateAsync(IServiceProvider services, int count)
    {
        var tenant = await BenchTenant.CreateAsync(services);
        await using var scope = services.ScopeOf(tenant.Id);
        var posted = (await scope.ServiceProvider.GetRequiredService<InvoiceService>().PostAsync(tenant.NewDraft())).Value;
        await using var db = await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(ErpWeb.Shared.Kernel.Access.Permissions.Member);
        var sample = await db.Invoices.SingleAsync(invoice => invoice.Id == posted.Id);
        var copy = db.Entry(sample).CurrentValues;
        var customers = await AddCustomersAsync(db);

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        Invoice? middle = null;
        foreach (var numbers in Enumerable.Range(1, count).Chunk(RowsAtOnce))
        {
            await using var write = await db.BeginWriteAsync();
            var batch = new PostingBatch(db);
            foreach (var number in numbers)
            {
                var invoice = (Invoice)copy.ToObject();
                var age = (int)((long)(count - number) * Days / count);
                var customer = customers[number % Customers];
                invoice.Id = Ids.New();
                invoice.Date = today.AddDays(-age);
                invoice.DueDate = invoice.Date.AddDays(30);
                invoice.SequenceNumber += number;
                invoice.FinancialYear = FinancialYear.From(invoice.Date).StartYear;
                invoice.Number = DocumentNumber.Format("INV", FinancialYear.From(invoice.Date), invoice.SequenceNumber);
                (invoice.PartyId, invoice.PartyName) = (customer.Id, customer.Name);
                invoice.Status = number % 200 == 0 ? InvoiceStatus.Cancelled : InvoiceStatus.Posted;
                batch.Add(invoice);
                batch.Add(new Receivable { Id = invoice.Id, PartyId = customer.Id, Date = invoice.Date, DueDate = invoice.DueDate, Amount = invoice.Total, Settled = IsDue(number, age) ? 0 : invoice.Total });
                if (number == count / 2)
                    middle = invoice;
            }
            await batch.WriteAsync(LoggedChange.Posted("Bench", tenant.Id, numbers.Length), CancellationToken.None);
            await write.CommitAsync();
        }
        return new(tenant.Id, new(middle!.Date, middle.Id), middle.Number);
    }

    private static bool IsDue(int number, int age) => number % 200 != 0 && (age < 60 ? number % 10 == 1 : number % 500 == 1);

    private static async Task<IReadOnlyList<PartyDraft>> AddCustomersAsync(ErpDbContext db)
    {
        var customers = Enumerable.Range(0, Customers)
            .Select(number => new PartyDraft { Name = $"{Names[number % Names.Length]} {number / Names.Length * Names.Length + 1:000}", IsCustomer = true, StateCode = "27" })
            .ToList();
        foreach (var customer in customers)
            PartyWriting.Add(db, customer);
        await db.SaveChangesAsync();
        return customers;
    }
}
