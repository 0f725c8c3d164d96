using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Data.EditLog;

/// <summary>Somebody who owns the tables takes the triggers away and edits the log; the chain tells.</summary>
public sealed class EditLogVerifierTests
{
    private const int Entries = 6;
    private static readonly Guid Tenant = Guid.Parse("0197aaaa-0000-7000-8000-00000000000a");

    [Theory]
    [InlineData("""update "EditLog" set "Changes" = replace("Changes", '100', '10') where "Sequence" = 3""", 3)]
    [InlineData("""update "EditLog" set "ActorName" = 'Somebody else' where "Sequence" = 1""", 1)]
    [InlineData("""update "EditLog" set "ActorName" = 'Mee', "Origin" = 'na' where "Sequence" = 4""", 4)]
    [InlineData("""update "EditLog" set "Action" = 'Deleted' where "Sequence" = 6""", 6)]
    [InlineData("""update "EditLog" set "Hash" = "PreviousHash" where "Sequence" = 2""", 2)]
    [InlineData("""update "EditLog" set "Sequence" = 60 where "Sequence" = 6""", 6)]
    [InlineData("""delete from "EditLog" where "Sequence" = 4""", 4)]
    [InlineData("""delete from "EditLog" where "Sequence" = 1""", 1)]
    [InlineData("""delete from "EditLog" where "Sequence" >= 5""", 5)]
    [InlineData("""delete from "EditLog" """, 1)]
    [InlineData("""delete from "EditLogHeads" """, 1)]
    [InlineData("""delete from "EditLog" where "Sequence" = 6; update "EditLogHeads" set "Sequence" = 5""", 5)]
    public async Task Tampering_IsFoundAtItsPlace(string sql, long firstFault)
    {
        await using var database = await TestDatabase.CreateAsync();
        await SaveEntriesAsync(database);
        await TamperAsync(database, sql);
        await using var db = database.For(Tenant);

        var verdict = await EditLogVerifier.VerifyAsync(db);

        Assert.Equal(firstFault, verdict.Fault?.Sequence);
    }

    [Theory, Engines]
    public async Task ChangedEntry_IsFound_OnEveryEngine(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await SaveEntriesAsync(database);
        await using (var db = database.For(Tenant))
            Assert.Equal(new EditLogVerdict(Entries, null), await EditLogVerifier.VerifyAsync(db));

        await TamperAsync(database, """update "EditLog" set "AtUtc" = (select min("CreatedAtUtc") from "Tenants") where "Sequence" = 2""");

        await using var again = database.For(Tenant);
        Assert.Equal(new EditLogFault(2, "The entry was changed after it was written."), (await EditLogVerifier.VerifyAsync(again)).Fault);
    }

    private static async Task SaveEntriesAsync(TestDatabase database)
    {
        await using (var db = database.Unbound())
        {
            db.Add(new ErpWeb.Tenancy.Tenant { Id = Tenant, Name = "A", NormalizedName = "A", Slug = "a", CreatedAtUtc = DateTime.UnixEpoch });
            await db.SaveChangesAsync();
        }
        for (var entry = 0; entry < Entries; entry++)
            await database.SaveAsync(Tenant, An.Item().Build());
    }

    private static async Task TamperAsync(TestDatabase database, string sql)
    {
        await using var owner = await database.OpenAsOwnerAsync().AsTenantAsync(Tenant);
        await owner.ExecuteAsync(database.Engine is DatabaseEngine.Postgres
            ? """alter table "EditLog" disable trigger user"""
            : """drop trigger "EditLog_kept"; drop trigger "EditLog_fixed" """);
        Assert.NotEqual(0, await owner.ExecuteAsync(sql));
    }
}
