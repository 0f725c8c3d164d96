using ErpWeb.Credit.Receivables;
using ErpWeb.Parties;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Gst;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Parties;

public sealed class PartyServiceTests
{
    [Theory, Engines]
    public async Task Create_ThenUpdate_KeepsAddressesAndLogs(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var draft = Office.Draft("Kiran Electricals");
        draft.DeliveryAddresses.Add(new PartyAddressDraft { Label = "Godown", City = "Thane", StateCode = "27" });
        draft.DeliveryAddresses.Add(new PartyAddressDraft { Label = "Shop", City = "Pune", StateCode = "27" });
        await office.Service.CreateAsync(draft);

        var stored = (await office.Queries.FindAsync(draft.Id))!;
        stored.Phone = "98450 12345";
        stored.DeliveryAddresses.RemoveAt(0);
        stored.DeliveryAddresses[0].City = "Nashik";
        Assert.True((await office.Service.UpdateAsync(stored)).IsSuccess);

        var places = await office.Scope.Get<PartyReader>().DeliveryPlacesAsync(draft.Id);
        Assert.Equal(["Shop, Nashik"], places.Select(place => $"{place.Label}, {place.City}"));
        await using var db = await office.Scope.OpenAsync();
        Assert.Equal(["Created", "Changed"], await db.EditLog.Where(entry => entry.EntityId == draft.Id).OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync());
        Assert.Equal(PartyErrors.Changed, (await office.Service.UpdateAsync(draft)).FirstError);
    }

    [Theory, Engines]
    public async Task Create_Twice_MakesOneParty(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var draft = Office.Draft("Kiran Electricals");

        Assert.Equal(draft.Id, (await office.Service.CreateAsync(draft)).Value);
        Assert.Equal(draft.Id, (await office.Service.CreateAsync(draft)).Value);
        Assert.Single((await office.Queries.PageAsync(new())).Rows);
    }

    [Theory, Engines]
    public async Task Create_WithAKnownGstin_NamesItsHolder(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.Tenant.AddAsync(A.Party().Named("Kiran Electricals"));
        var draft = Office.Draft("Kiran Elec.");
        (draft.GstKind, draft.Gstin) = (PartyGstKind.Regular, TestTenants.GstinOf("27"));

        var error = (await office.Service.CreateAsync(draft)).FirstError!;

        Assert.Equal("parties.party.gstin_taken", error.Code);
        Assert.Contains("Kiran Electricals", error.Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Create_WithOneGstinAtOnce_MakesOneParty(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var results = await Task.WhenAll(Enumerable.Range(1, 6).Select(number => Task.Run(() => office.Service.CreateAsync(WithGstin($"Kiran {number}")))));

        Assert.Single(results, result => result.IsSuccess);
        Assert.All(results.Where(result => !result.IsSuccess), result => Assert.Equal(("parties.party.gstin_taken", "Gstin"), (result.FirstError!.Code, result.FirstError.Field)));

        static PartyDraft WithGstin(string name)
        {
            var draft = Office.Draft(name);
            (draft.GstKind, draft.Gstin) = (PartyGstKind.Regular, TestTenants.GstinOf("27"));
            return draft;
        }
    }

    [Theory, Engines]
    public async Task Page_OrdersNamesAsPeopleDo_AndGoesOnWhereItEnded(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        foreach (var name in new[] { "Zahir", "bhavna", "Anil", "ANIL", "anil", "chetan", "Deepa" })
            Assert.Equal(name is "ANIL" or "anil", !(await office.Service.CreateAsync(Office.Draft(name))).IsSuccess);

        var names = new List<string>();
        string? cursor = null;
        do
        {
            var page = await office.Queries.PageAsync(new(), cursor, size: 2);
            names.AddRange(page.Rows.Select(row => row.Name));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal(["Anil", "bhavna", "chetan", "Deepa", "Zahir"], names);
    }

    [Theory, Engines]
    public async Task Create_WithTheSameNameInTheSameCity_IsRefused(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.Service.CreateAsync(Office.Draft("Sharma Traders"));

        Assert.Equal("parties.party.name_taken", (await office.Service.CreateAsync(Office.Draft("Sharma Traders"))).FirstError!.Code);
        var elsewhere = Office.Draft("Sharma Traders");
        elsewhere.City = "Nagpur";
        Assert.True((await office.Service.CreateAsync(elsewhere)).IsSuccess);
    }

    [Theory, Engines]
    public async Task Page_ShowsWhatEachPartyOwes(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var customer = await office.Tenant.AddAsync(A.Party());
        await office.Tenant.AddAsync(A.Party().Consumer().Named("Asha").With(party => (party.IsCustomer, party.IsSupplier) = (false, true)));
        await office.Database.SaveAsync(office.Tenant.Id, Due(customer.Id, 118.50m, 18.25m), Due(customer.Id, 50m, 0m));

        var all = await office.Queries.PageAsync(new());
        var customers = await office.Queries.PageAsync(new("pune 98765", PartyRole.Customer));

        Assert.Equal([("Asha", 0m), ("Kiran Electricals", 150.25m)], all.Rows.Select(row => (row.Name, row.Due)));
        Assert.Equal([customer.Id], customers.Rows.Select(row => row.Id));
    }

    [Theory, Engines]
    public async Task Suggest_FindsByNameGstinAndPhone(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.Tenant.AddAsync(A.Party().Consumer().Named("New Kiran Stores"));
        var kiran = await office.Tenant.AddAsync(A.Party().Named("Kiran Electricals"));
        var reader = office.Scope.Get<PartyReader>();

        Assert.Equal(["Kiran Electricals", "New Kiran Stores"], (await reader.SuggestAsync("kiran")).Select(party => party.Name));
        Assert.Equal([kiran.Id], (await reader.SuggestAsync(kiran.Gstin.ToLowerInvariant(), PartyRole.Customer)).Select(party => party.Id));
        Assert.Empty(await reader.SuggestAsync("kiran", PartyRole.Supplier));
    }

    [Theory, Engines]
    public async Task AnotherTenantsParty_IsNotFound(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var other = await TestTenants.OneAsync(office.Database, "Bharat Stores", "29");
        var foreign = await other.AddAsync(A.Party().InState("29"));

        Assert.Null(await office.Queries.FindAsync(foreign.Id));
        Assert.Null(await office.Scope.Get<PartyReader>().FindAsync(foreign.Id));
        Assert.Equal(PartyErrors.NotFound, (await office.Service.UpdateAsync(Office.Draft("Mine now", foreign.Id))).FirstError);
        Assert.Equal(PartyErrors.NotFound, (await office.Service.ReactivateAsync(foreign.Id)).FirstError);
        Assert.Empty((await office.Queries.PageAsync(new(IsActive: null))).Rows);
    }

    private static Receivable Due(Guid partyId, decimal amount, decimal settled) => new()
    {
        Id = Ids.New(),
        PartyId = partyId,
        Date = new(2026, 11, 1),
        DueDate = new(2026, 11, 30),
        Amount = amount,
        Settled = settled,
    };

    private sealed record Office(TestDatabase Database, TestTenant Tenant, TestScope Scope) : IAsyncDisposable
    {
        public PartyService Service => Scope.Get<PartyService>();

        public PartyQueries Queries => Scope.Get<PartyQueries>();

        public static async Task<Office> OpenAsync(DatabaseEngine engine)
        {
            var database = await TestDatabase.CreateAsync(engine);
            var tenant = await TestTenants.OneAsync(database);
            return new(database, tenant, new TestScope(database, tenant.Id));
        }

        public static PartyDraft Draft(string name, Guid? id = null) =>
            new() { Id = id ?? Ids.New(), Name = name, IsCustomer = true, StateCode = "27", City = "Pune" };

        public async ValueTask DisposeAsync()
        {
            await Scope.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
}
