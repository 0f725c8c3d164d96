using ErpWeb.Accounting.Accounts;
using ErpWeb.Audit.Books;
using ErpWeb.Audit.Verification;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tenancy.Upgrades;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Upgrades;

/// <summary>A business that traded on a released version goes on with this one.</summary>
public sealed class ReleasedDatabaseTests
{
    [Theory]
    [EnginesWith(1)]
    [EnginesWith(2)]
    [EnginesWith(3)]
    public async Task Upgrade_KeepsBooksAndEditLog(DatabaseEngine engine, int version)
    {
        await using var database = await TestDatabase.ReleasedAsync(engine, version);
        var balances = await BalancesAsync(database);

        var tenantId = await UpgradeAsync(database);

        Assert.Equal(balances, await BalancesAsync(database));
        await using var books = database.For(tenantId);
        var broken = (await BooksVerification.VerifyAsync(books, default)).Where(rule => rule.Faults.Count > 0);
        Assert.Empty(broken.SelectMany(rule => rule.Faults.Select(fault => $"{rule.Sentence}: {fault.Problem}")));
        await using var log = database.For(tenantId);
        Assert.Empty((await LogVerification.VerifyAsync(log, null, default)).Faults.Select(fault => $"{fault.Record}: {fault.Problem}"));
    }

    [Theory]
    [EnginesWith(1)]
    [EnginesWith(2)]
    [EnginesWith(3)]
    public async Task Upgrade_GivesWhatNewBusinessesGet(DatabaseEngine engine, int version)
    {
        await using var database = await TestDatabase.ReleasedAsync(engine, version);

        var tenantId = await UpgradeAsync(database);

        await using var db = database.For(tenantId);
        var series = await db.NumberSeries.Select(row => row.Document).ToListAsync();
        Assert.Equal(NumberSeriesSeeds.ForNewTenant().Select(row => row.Document).Order(), series.Order());
        var roles = await db.Accounts.Where(account => account.Role != AccountRole.None).Select(account => account.Role).ToListAsync();
        Assert.Equal(ChartOfAccounts.ForNewTenant().Select(account => account.Role).Where(role => role is not AccountRole.None).Order(), roles.Order());
    }

    [Theory, Engines]
    public async Task Upgrade_OfManyStartsAtOnce_IsDoneOnce(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.ReleasedAsync(engine);
        await DatabaseSetup.ApplyAsync(database.Options);
        await ChangeAsync(database, """delete from "NumberSeries" where "Prefix" = 'JV'""");
        var upgrade = database.Services.GetRequiredService<TenantUpgrade>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => upgrade.ApplyAsync()));

        await using var db = database.For(await TenantAsync(database));
        Assert.Equal("JV", (await db.NumberSeries.SingleAsync(row => row.Document == NumberedDocument.Journal)).Prefix);
    }

    [Theory, Engines]
    public async Task Upgrade_ChoosesAFreePrefixAndCode_WhenTheBusinessTookTheUsualOne(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.ReleasedAsync(engine);
        await DatabaseSetup.ApplyAsync(database.Options);
        await ChangeAsync(database, """
            delete from "NumberSeries" where "Prefix" = 'JV';
            update "NumberSeries" set "Prefix" = 'JV' where "Prefix" = 'SC';
            update "Accounts" set "Role" = 0 where "Code" = '6040';
            """);

        var tenantId = await UpgradeAsync(database);

        await using var db = database.For(tenantId);
        Assert.Equal("JV2", (await db.NumberSeries.SingleAsync(row => row.Document == NumberedDocument.Journal)).Prefix);
        Assert.Equal("6041", (await db.Accounts.SingleAsync(account => account.Role == AccountRole.PurchaseVariance)).Code);
    }

    private static async Task<Guid> UpgradeAsync(TestDatabase database)
    {
        await DatabaseSetup.ApplyAsync(database.Options);
        await database.Services.GetRequiredService<TenantUpgrade>().ApplyAsync();
        return await TenantAsync(database);
    }

    private static async Task<Guid> TenantAsync(TestDatabase database)
    {
        await using var db = database.Unbound();
        return await db.Tenants.Where(tenant => tenant.Name == "Asha Traders").Select(tenant => tenant.Id).SingleAsync();
    }

    private static async Task ChangeAsync(TestDatabase database, string sql)
    {
        await using var connection = await database.OpenAsOwnerAsync().AsTenantAsync(await TenantAsync(database));
        await connection.ExecuteAsync(sql);
    }

    // The columns of the released version only, past the model of this one.
    private static async Task<IReadOnlyList<string>> BalancesAsync(TestDatabase database)
    {
        await using var connection = await database.OpenAsOwnerAsync().AsTenantAsync(await TenantAsync(database));
        await using var command = connection.CreateCommand();
        command.CommandText = """select "AccountId", sum("Debit"), sum("Credit"), count(*) from "JournalLines" group by "AccountId" order by "AccountId" """;
        await using var reader = await command.ExecuteReaderAsync();
        var balances = new List<string>();
        while (await reader.ReadAsync())
            balances.Add($"{reader[0]} {reader[1]} {reader[2]} {reader[3]}");
        return balances;
    }
}
