using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench;

/// <summary>
/// Posts invoices from four writers and prints each acknowledged number, until somebody kills the process: the crash test
/// of the test project starts it, kills it in the middle and looks at what is left.
/// </summary>
internal static class PostUntilKilled
{
    private const int Writers = 4;

    /// <param name="args">Engine, connection string, and the ids of tenant, customer and item.</param>
    public static async Task RunAsync(string[] args)
    {
        var options = BenchServices.Options(Enum.Parse<DatabaseEngine>(args[0]), args[1]);
        Guid tenantId = Guid.Parse(args[2]), partyId = Guid.Parse(args[3]), itemId = Guid.Parse(args[4]);
        await using var services = BenchServices.Build(options);
        _ = Task.Run(EndWithParent);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                await using var scope = services.ScopeOf(tenantId);
                var posted = await scope.ServiceProvider.GetRequiredService<InvoiceService>().PostAsync(new InvoiceDraft
                {
                    Date = new(2026, 11, 20),
                    PartyId = partyId,
                    Lines = [new() { ItemId = itemId, Quantity = 2, UnitPrice = 100m }],
                });
                Console.WriteLine(posted.Value.Number);
            }
        })));
    }

    // When the test itself is killed its pipe closes, and nobody else would ever end this.
    private static void EndWithParent()
    {
        Console.In.ReadToEnd();
        Environment.Exit(1);
    }
}
