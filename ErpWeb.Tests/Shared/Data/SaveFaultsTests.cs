using ErpWeb.Credit.Limits;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Shared.Data;

public sealed class SaveFaultsTests
{
    [Theory, Engines]
    public async Task SecondOfTwo_IsOutrun(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        var party = await tenant.AddAsync(A.Party());

        Assert.True(await IsOutrunAsync(tenant, db => db.Parties.Add(With(A.Party().Build(), twin => twin.Gstin = party.Gstin))));
        Assert.True(await IsOutrunAsync(tenant, db => db.Parties.Update(With(party, stale => stale.Version++))));
        await database.SaveAsync(tenant.Id, new CustomerTerms { Id = party.Id });
        party.Version--;
        Assert.True(await IsOutrunAsync(tenant, db => db.Parties.Remove(party)));
    }

    [Theory, Engines]
    public async Task SaveThatCanNeverBe_IsAFault(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);

        Assert.False(await IsOutrunAsync(tenant, db => db.Parties.Add(With(A.Party().Build(), homeless => homeless.City = null!))));
    }

    private static Party With(Party party, Action<Party> change)
    {
        change(party);
        return party;
    }

    private static async Task<bool> IsOutrunAsync(TestTenant tenant, Action<ErpDbContext> change)
    {
        await using var db = tenant.Database.For(tenant.Id);
        change(db);
        return (await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync())).IsOutrun();
    }
}
