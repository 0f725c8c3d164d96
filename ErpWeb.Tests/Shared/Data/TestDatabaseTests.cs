using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Shared.Data;

public sealed class TestDatabaseTests
{
    [Theory, Engines]
    public async Task Tenants_AreReadyToPost(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (first, second) = await TestTenants.TwoAsync(database);
        var item = await first.AddAsync(An.Item().Named("Lamp"));
        await second.AddAsync(A.Party());

        await using var scope = new TestScope(database, first.Id);
        await using var db = await scope.OpenAsync();

        Assert.Equal([item.Id], await db.Items.Select(row => row.Id).ToListAsync());
        Assert.Empty(await db.Parties.ToListAsync());
        Assert.Equal(first.TaxRates.Count, await db.TaxRates.CountAsync());
    }
}
