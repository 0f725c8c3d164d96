using System.Text.Json;
using ErpWeb.Billing;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Drafts.Editing;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Billing.Receipts;
using ErpWeb.Insights.Dashboard;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Security.Roles;

/// <summary>A person who sees only his own documents: those of others answer exactly like documents that never were.</summary>
public sealed class OwnRecordsTests
{
    private static readonly Actor Kiran = new(Guid.CreateVersion7(), "Kiran", "test");

    private static readonly Rights OwnOnly = Rights.Of([.. BillingPermissions.Groups.SelectMany(group => group.Permissions).Select(permission => permission.Code), "parties.party.view", "catalog.item.view"], ownRecordsOnly: true);

    [Theory, Engines]
    public async Task OwnDocuments_AreThere_AndThoseOfOthersAreNot(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);
        var mine = await shop.PostAsync(Kiran, 1);
        var other = await shop.PostAsync(TestTenant.Clerk, 3);
        await using var scope = shop.As(Kiran);

        Assert.Equal([mine.Id], (await scope.Get<InvoiceQueries>().PageAsync(new(), null, 50)).Rows.Select(row => row.Id));
        Assert.Equal([mine.Id], (await scope.Get<InvoiceQueries>().PageAsync(new(Payment: PaymentState.Due), null, 50)).Rows.Select(row => row.Id));
        Assert.Empty((await scope.Get<InvoiceQueries>().PageAsync(new(other.Number), null, 50)).Rows);
        Assert.NotNull(await scope.Get<InvoiceReader>().FindAsync(mine.Id));
        Assert.Null(await scope.Get<InvoiceReader>().FindAsync(other.Id));
        Assert.Null(await scope.Get<InvoicePrintReader>().FindAsync(other.Id));
        Assert.False(await scope.Get<InvoiceEditing>().IsPostedAsync(other.Id));
        Assert.Equal(InvoiceErrors.NotFound, (await scope.Get<InvoiceDraftService>().CopyAsync(other.Id)).FirstError);
        Assert.Equal(InvoiceErrors.NotFound, (await scope.Get<InvoiceService>().CancelAsync(other.Id, "mine now")).FirstError);
        Assert.Equal(InvoiceErrors.NotFound, (await scope.Get<ReceiptService>().ReceiveAsync(shop.Payment(other.Id))).FirstError);
        Assert.True((await scope.Get<ReceiptService>().ReceiveAsync(shop.Payment(mine.Id))).IsSuccess);
    }

    [Theory, Engines]
    public async Task PostingUnderTheIdOfAColleaguesDocument_IsRefusedInWords(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);
        var mine = await shop.PostAsync(Kiran, 1);
        var other = await shop.PostAsync(TestTenant.Clerk, 3);
        await using var clerk = shop.As(TestTenant.Clerk, Rights.All);
        var receipt = (await clerk.Get<ReceiptService>().ReceiveAsync(shop.Payment(other.Id))).Value;
        await using var scope = shop.As(Kiran);

        var forged = shop.Draft(1);
        forged.Id = other.Id;
        var payment = shop.Payment(mine.Id);
        payment.Id = receipt.Id;

        Assert.Equal("document.id_taken", (await scope.Get<InvoiceService>().PostAsync(forged)).FirstError?.Code);
        Assert.Equal("document.id_taken", (await scope.Get<ReceiptService>().ReceiveAsync(payment)).FirstError?.Code);
    }

    [Theory, Engines]
    public async Task Receipts_AreOnesOwn(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);
        var mine = await shop.PostAsync(Kiran, 2);
        await using var clerk = shop.As(TestTenant.Clerk, Rights.All);
        var foreign = (await clerk.Get<ReceiptService>().ReceiveAsync(shop.Payment(mine.Id))).Value;
        await using var scope = shop.As(Kiran);
        var own = (await scope.Get<ReceiptService>().ReceiveAsync(shop.Payment(mine.Id))).Value;

        Assert.Equal([own.Id], (await scope.Get<ReceiptQueries>().PageAsync(new(), null, 50)).Rows.Select(row => row.Id));
        Assert.Equal(ReceiptErrors.NotFound, (await scope.Get<ReceiptService>().CancelAsync(foreign.Id, "mine now")).FirstError);
    }

    [Theory, Engines]
    public async Task Today_CountsOnesOwn(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);
        await shop.PostAsync(Kiran, 1);
        await shop.PostAsync(TestTenant.Clerk, 3);
        await using var scope = shop.As(Kiran);
        await using var clerk = shop.As(TestTenant.Clerk, Rights.All);

        var mine = await scope.Get<BoardReader>().ReadAsync(new("today", shop.Today));
        var all = await clerk.Get<BoardReader>().ReadAsync(new("today", shop.Today));

        Assert.Equal((118m, 1L, 118m, 1), (mine.Sales!.Summary.Now.Total, mine.Sales.Summary.Now.Bills, mine.Receivables!.Amount, mine.Receivables.Documents));
        Assert.Equal((472m, 2L, 472m, 2), (all.Sales!.Summary.Now.Total, all.Sales.Summary.Now.Bills, all.Receivables!.Amount, all.Receivables.Documents));
        Assert.Equal(118m, Assert.Single(mine.Latest!).Total);
        Assert.All((await scope.Get<PartyQueries>().PageAsync(new())).Rows, row => Assert.Equal(0, row.Due));
        Assert.Contains((await clerk.Get<PartyQueries>().PageAsync(new())).Rows, row => row.Due == 472m);
    }

    [Theory, Engines]
    public async Task Drafts_AreOnesOwn(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);
        await using var clerk = shop.As(TestTenant.Clerk, Rights.All);
        await using var scope = shop.As(Kiran);
        var foreign = shop.Draft(1);
        var own = shop.Draft(1);
        Assert.True((await clerk.Get<InvoiceDraftService>().SaveAsync(foreign)).IsSuccess);
        Assert.True((await scope.Get<InvoiceDraftService>().SaveAsync(own)).IsSuccess);

        Assert.Equal([own.Id], (await scope.Get<InvoiceDraftService>().ListAsync()).Select(row => row.Id));
        Assert.Null(await scope.Get<InvoiceDraftService>().FindAsync(foreign.Id));
        Assert.Equal(InvoiceErrors.DraftNotFound, (await scope.Get<InvoiceDraftService>().SaveAsync(JsonSerializer.Deserialize<InvoiceDraft>(JsonSerializer.Serialize(foreign))!)).FirstError);
        await scope.Get<InvoiceDraftService>().DiscardAsync(foreign.Id);
        Assert.NotNull(await clerk.Get<InvoiceDraftService>().FindAsync(foreign.Id));
        Assert.Equal(2, (await clerk.Get<InvoiceDraftService>().ListAsync()).Count);
    }

    /// <summary>Every document with an author says so, or the rule would not reach it.</summary>
    [Fact]
    public async Task EveryDocumentWithAnAuthor_IsHeldToHim()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Unbound();
        string[] authors = ["PostedById", "TypedById", "CreatedById", "AuthorId"];
        var documents = db.Model.GetEntityTypes()
            .Where(type => type.GetProperties().Any(property => authors.Contains(property.Name)) && type.ClrType.Namespace!.StartsWith("ErpWeb.Billing", StringComparison.Ordinal)).ToList();
        Assert.True(documents.Count >= 3);
        Assert.All(documents, type => Assert.NotNull(type.FindDeclaredQueryFilter(TenantConventions.OwnFilter)));
    }

    private sealed class Shop(TestDatabase database, TestTenant tenant, Guid itemId, Guid partyId) : IAsyncDisposable
    {
        public static async Task<Shop> OpenAsync(DatabaseEngine engine)
        {
            var database = await TestDatabase.CreateAsync(engine);
            var tenant = await TestTenants.OneAsync(database);
            return new(database, tenant, (await tenant.AddAsync(An.Item())).Id, (await tenant.AddAsync(A.Party())).Id);
        }

        public TestScope As(Actor actor, Rights? rights = null) => new(database, tenant.Id, actor: actor, rights: rights ?? OwnOnly);

        public InvoiceDraft Draft(decimal quantity) => new()
        {
            Date = Today,
            PartyId = partyId,
            Lines = [new() { ItemId = itemId, Quantity = quantity, UnitPrice = 100m }],
        };

        public ReceiptDraft Payment(Guid invoiceId) => new() { InvoiceId = invoiceId, Date = Today, Amount = 100m, Mode = PaymentMode.Cash };

        public async Task<PostedInvoice> PostAsync(Actor actor, decimal quantity)
        {
            await using var scope = As(actor, Rights.All);
            return (await scope.Get<InvoiceService>().PostAsync(Draft(quantity))).Value;
        }

        public ValueTask DisposeAsync() => database.DisposeAsync();

        public DateOnly Today => new ErpWeb.Shared.Data.Hosting.IndiaClock(database.Clock).Today;
    }
}
