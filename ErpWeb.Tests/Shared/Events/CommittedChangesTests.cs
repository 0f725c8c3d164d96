using ErpWeb.Billing.Drafts;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Events;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Shared.Events;

/// <summary>Whoever commits a change, the screens of the tenant hear of it without his doing.</summary>
public sealed class CommittedChangesTests
{
    [Theory, Engines]
    public async Task SavedMaster_IsTold_WithItsOutboxMessage(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (tenant, other) = await TestTenants.TwoAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var (ear, stranger) = (new Ear(), new Ear());
        using var listening = scope.Get<TenantEventHub>().Subscribe(tenant.Id, ear.HearAsync);
        using var strange = scope.Get<TenantEventHub>().Subscribe(other.Id, stranger.HearAsync);
        var party = A.Party().Build();

        await using (var db = await scope.OpenAsync())
        {
            db.Add(party);
            db.Add(new PartyAddress { Id = Ids.New(), PartyId = party.Id, Label = "Godown", AddressLine1 = "MIDC", City = "Pune", Pincode = "411019", StateCode = "27" });
            await db.SaveChangesAsync();
        }

        Assert.Equal(new("party", party.Id), await ear.NextAsync());
        Assert.Empty(ear.Heard);
        Assert.Empty(stranger.Heard);
        await using var reading = database.Unbound();
        Assert.Equal(1, await reading.Outbox.CountAsync(message => message.Kind == "party" && message.EntityId == party.Id && message.TenantId == tenant.Id));
    }

    [Theory, Engines]
    public async Task WhatIsRolledBack_IsNotTold(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var ear = new Ear();
        using var listening = scope.Get<TenantEventHub>().Subscribe(tenant.Id, ear.HearAsync);
        var kept = A.Party().Build();

        await using (var db = await scope.OpenAsync())
        {
            await using (await db.BeginWriteAsync())
            {
                db.Add(A.Party().Build());
                await db.SaveChangesAsync();
            }
            db.ChangeTracker.Clear();
            db.Add(kept);
            await db.SaveChangesAsync();
        }

        Assert.Equal(new("party", kept.Id), await ear.NextAsync());
        Assert.Empty(ear.Heard);
    }

    [Theory, Engines]
    public async Task ManyOfAKind_AreToldAsOne(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var ear = new Ear();
        using var listening = scope.Get<TenantEventHub>().Subscribe(tenant.Id, ear.HearAsync);

        await using var db = await scope.OpenAsync();
        db.AddRange(Enumerable.Range(0, 50).Select(number =>
        {
            var party = A.Party().Build();
            (party.Name, party.Gstin) = ($"Party {number}", "");
            return party;
        }));
        await db.SaveChangesAsync();

        Assert.Equal(new("party", Guid.Empty), await ear.NextAsync());
        Assert.Empty(ear.Heard);
    }

    [Theory, Engines]
    public async Task DiscardedDraft_IsTold(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var drafts = scope.Get<InvoiceDraftService>();
        var draft = drafts.New();
        await drafts.SaveAsync(draft);
        var ear = new Ear();
        using var listening = scope.Get<TenantEventHub>().Subscribe(tenant.Id, ear.HearAsync);

        await drafts.DiscardAsync(draft.Id);

        Assert.Equal(draft.Id, (await ear.NextAsync()).Id);
    }
}
