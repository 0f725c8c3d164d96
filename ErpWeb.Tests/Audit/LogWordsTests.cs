using ErpWeb.Audit;
using ErpWeb.Audit.Csv;
using ErpWeb.Audit.Wording;
using ErpWeb.Catalog.Items;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Audit;

public sealed class LogWordsTests
{
    [Fact]
    public async Task EveryLoggedProperty_HasWords()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Unbound();
        var nameless =
            from type in SampleRows.Types(db)
            where !typeof(IUnlogged).IsAssignableFrom(type.ClrType)
            let kind = LogKinds.All.FirstOrDefault(kind => kind.EntityType == type.ClrType.Name)
            from property in type.GetProperties()
            where property.Name is not (nameof(ITenantOwned.TenantId) or nameof(IVersioned.Version)) && kind?.Fields.ContainsKey(property.Name) is not true
            select $"{type.ClrType.Name}.{property.Name} has no words in LogKinds.";

        Assert.Empty(nameless);
    }

    [Fact]
    public async Task EveryChoice_HasWordsForAllItsValues()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Unbound();
        var choices =
            from type in SampleRows.Types(db)
            where !typeof(IUnlogged).IsAssignableFrom(type.ClrType)
            from property in type.GetProperties()
            let choice = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType
            where choice.IsEnum
            from value in Enum.GetNames(choice)
            select (type.ClrType, property.Name, Value: value);
        Assert.NotEmpty(choices);

        Assert.Empty(choices.Where(choice => LogKinds.Of(choice.ClrType.Name).Field(choice.Name).Choices?.ContainsKey(choice.Value) is not true).Select(choice => $"{choice.ClrType.Name}.{choice.Name} = {choice.Value}"));
    }

    [Theory, Engines]
    public async Task Entries_SpeakTheWordsOfTheScreen(DatabaseEngine engine)
    {
        await using var audit = await AuditFixture.CreateAsync(engine);
        await using var scope = audit.Billing.Scope();
        var queries = scope.Get<EditLogQueries>();

        var rate = (await queries.PageAsync(new(EntityType: nameof(ItemTaxRate)), null, 50)).Rows.Single();
        var change = (await queries.PageAsync(new(EntityType: nameof(Item), Action: "Changed"), null, 50)).Rows.Single();
        var posted = (await queries.PageAsync(new(audit.Invoices[2].Number), null, 50)).Rows.Single();

        Assert.Contains(new("GST rate", "", "GST 18%"), rate.Changes);
        Assert.Equal((audit.Billing.Item.Name, "Changed", "Item"), (change.Record, change.Action, change.Kind));
        Assert.Equal([new FieldChange("Sale price", "₹100.00", "₹120.50")], change.Changes);
        Assert.Equal($"/catalog/items/{audit.Billing.Item.Id}", change.Href);
        Assert.Contains(new("Total", "", "₹236.00"), posted.Changes);
        Assert.Contains(new("Place of supply", "", "Maharashtra", AreWords: true), posted.Changes);
        Assert.Contains(new("Line 1", "", $"{audit.Billing.Item.Name}: 2 × ₹100.00 at 18%, total ₹236.00"), posted.Changes);
    }

    [Theory, Engines]
    public async Task Filters_AndPages_GoTogether(DatabaseEngine engine)
    {
        await using var audit = await AuditFixture.CreateAsync(engine);
        await using var scope = audit.Billing.Scope();
        var queries = scope.Get<EditLogQueries>();
        var all = (await queries.PageAsync(new(), null, 500)).Rows;

        var paged = new List<LogEntryView>();
        string? cursor = null;
        do
        {
            var page = await queries.PageAsync(new(), cursor, 7);
            paged.AddRange(page.Rows);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        var today = scope.Get<ErpWeb.Shared.Data.Hosting.IndiaClock>().Today;

        Assert.Equal(all.Select(entry => entry.Sequence), paged.Select(entry => entry.Sequence));
        Assert.Equal(all.Count, (await queries.PageAsync(new(From: today, To: today), null, 500)).Rows.Count);
        Assert.Empty((await queries.PageAsync(new(To: today.AddDays(-1)), null, 500)).Rows);
        Assert.Empty((await queries.PageAsync(new(Person: Guid.NewGuid()), null, 500)).Rows);
        Assert.Equal(["Meena"], (await queries.PeopleAsync()).Select(person => person.Name));
        Assert.Equal(["Added", "Changed"], (await queries.PageAsync(new(audit.Billing.Item.Code, EntityType: nameof(Item)), null, 500)).Rows.Select(entry => entry.Action).Order());
        Assert.DoesNotContain((await queries.PageAsync(new("%"), null, 500)).Rows, entry => entry.Kind == "Receipt");
    }

    [Fact]
    public async Task Versions_AreComparedAsTheyStood()
    {
        await using var audit = await AuditFixture.CreateAsync(DatabaseEngine.Sqlite);
        await using var scope = audit.Billing.Scope();

        var history = await scope.Get<EditLogQueries>().HistoryAsync(nameof(Item), audit.Billing.Item.Id);
        var invoice = await scope.Get<EditLogQueries>().HistoryAsync(nameof(ErpWeb.Billing.Invoices.Invoice), audit.Invoices[1].Id);

        Assert.Equal([new FieldChange("Sale price", "₹100.00", "₹120.50")], history.Compare(0, 1, onlyDifferences: true));
        Assert.Contains(new("Name", audit.Billing.Item.Name, audit.Billing.Item.Name), history.Compare(0, 1, onlyDifferences: false));
        Assert.Equal(["Posted", "Cancelled"], invoice.Versions.Select(version => version.Action));
        Assert.Equal([new FieldChange("Reason for cancelling", "", "Wrong customer")], invoice.Compare(0, 1, onlyDifferences: true));
    }

    [Fact]
    public async Task RemovedRecord_KeepsItsName()
    {
        await using var audit = await AuditFixture.CreateAsync(DatabaseEngine.Sqlite);
        var party = await audit.Billing.Tenant.AddAsync(A.Party().Consumer().Named("Gone & Sons"));
        await using (var db = audit.Database.For(audit.TenantId))
        {
            db.Remove(await db.Parties.SingleAsync(row => row.Id == party.Id));
            await db.SaveChangesAsync();
        }
        await using var scope = audit.Billing.Scope();

        var deleted = (await scope.Get<EditLogQueries>().PageAsync(new("Gone & Sons", Action: "Deleted"), null, 10)).Rows.Single();

        Assert.Equal(("Party", "Gone & Sons", null), (deleted.Kind, deleted.Record, deleted.Href));
        Assert.Contains(new("Name", "Gone & Sons", ""), deleted.Changes);
    }

    [Fact]
    public async Task Export_IsItselfInTheLog_AndHoldsNoFormula()
    {
        await using var audit = await AuditFixture.CreateAsync(DatabaseEngine.Sqlite);
        await audit.Billing.Tenant.AddAsync(A.Party().Consumer().Named("=cmd|' /C calc'!A0"));
        await using var scope = audit.Billing.Scope();
        using var file = new MemoryStream();

        await scope.Get<EditLogExport>().WriteAsync(file, new(EntityType: nameof(Party)), "kind: party");
        await scope.Get<ErpWeb.Parties.Csv.PartyExport>().WriteAsync(Stream.Null, new(), "q: asha");
        await scope.Get<ErpWeb.Catalog.Items.Csv.ItemExport>().WriteAsync(Stream.Null, new());

        var text = System.Text.Encoding.UTF8.GetString(file.ToArray());
        Assert.Contains("Name,,'=cmd|' /C calc'!A0", text);
        var exported = (await scope.Get<EditLogQueries>().PageAsync(new(Action: "Exported"), null, 10)).Rows;
        Assert.Equal(["File: items.csv", "File: parties.csv; Filter: q: asha", "File: edit-log.csv; Filter: kind: party"], exported.Select(entry => string.Join("; ", entry.Telling.Select(change => change.Sentence))));
        Assert.All(exported, entry => Assert.Equal("Meena", entry.Who));
        Assert.True((await audit.VerifyAsync()).IsIntact);
    }
}
