using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Billing;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Scenarios;

public sealed class EightWritersScenario
{
    private const int Writers = 8, InvoicesEach = 250;

    [Theory, Engines]
    public async Task EightWriters_TwoThousandInvoices_NumbersGaplessAndBooksBalanced(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);

        var numbers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            var own = new List<string>();
            for (var count = 0; count < InvoicesEach; count++)
                own.Add((await billing.PostAsync()).Number);
            return own;
        })));

        Assert.Equal(
            Enumerable.Range(1, Writers * InvoicesEach).Select(number => $"INV/26-27/{number:0000}"),
            numbers.SelectMany(own => own).Order(StringComparer.Ordinal));
        await BooksCheck.AssertSoundAsync(billing.Database, billing.Tenant.Id);
        await using var db = billing.Database.For(billing.Tenant.Id);
        Assert.Equal(-2m * Writers * InvoicesEach, (await db.StockMoves.Select(move => move.Quantity).ToListAsync()).Sum());
    }
}
