using System.Collections.Concurrent;
using System.Diagnostics;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Billing;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Scenarios;

public sealed class KilledProcessScenario
{
    private const int Kills = 10;

    /// <summary>Twenty times between the two engines: each kill needs a process of its own that starts first.</summary>
    [Theory, Engines]
    public async Task Killed_TenTimesWhilePosting_LosesNothingAcknowledgedAndLeavesNothingHalfWritten(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        var acknowledged = new ConcurrentBag<string>();

        for (var kill = 0; kill < Kills; kill++)
            await PostAndKillAsync(billing, acknowledged, new Random(kill).Next(20, 250));

        await using var db = billing.Database.For(billing.Tenant.Id);
        var posted = await db.Invoices.Select(invoice => invoice.Number).ToHashSetAsync();
        Assert.True(acknowledged.Count >= Kills, $"Only {acknowledged.Count} invoices were posted: nothing was tested.");
        Assert.Equal(acknowledged.Count, acknowledged.Distinct().Count());
        Assert.Empty(acknowledged.Except(posted));
        await BooksCheck.AssertSoundAsync(billing.Database, billing.Tenant.Id);
    }

    /// <summary>Starts another process that posts without end, and kills it a moment after its first acknowledgement.</summary>
    private static async Task PostAndKillAsync(BillingFixture billing, ConcurrentBag<string> acknowledged, int milliseconds)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ErpWeb.Bench.dll");
        using var writer = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "exec", program, "post-until-killed", billing.Database.Engine.ToString(), billing.Database.Options.ConnectionString,
                billing.Tenant.Id.ToString(), billing.Customer.Id.ToString(), billing.Item.Id.ToString(),
            },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var first = await writer.StandardOutput.ReadLineAsync();
        Assert.NotNull(first);
        acknowledged.Add(first);
        var rest = Task.Run(async () =>
        {
            while (await writer.StandardOutput.ReadLineAsync() is { } number)
            {
                // A line cut off by the kill is no acknowledgement.
                if (number.Length == first.Length)
                    acknowledged.Add(number);
            }
        });
        await Task.Delay(milliseconds);
        writer.Kill();
        await writer.WaitForExitAsync();
        await rest;
    }
}
