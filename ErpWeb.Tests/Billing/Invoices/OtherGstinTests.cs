using System.Text.Json;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Gst;
using ErpWeb.Tenancy.Registrations;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Billing.Invoices;

/// <summary>A business of Maharashtra that also sells under its GSTIN of Karnataka.</summary>
public sealed class OtherGstinTests
{
    [Theory, Engines]
    public async Task Invoice_OfAnotherState_HasItsTaxItsNumbersAndItsNotes(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        var karnataka = await RegisterAsync(shop);
        var customer = await shop.Tenant.AddAsync(A.Party().Named("Bengaluru Hardware").InState("29"));

        var posted = await shop.PostAsync(shop.Draft(draft => (draft.PartyId, draft.RegistrationId) = (customer.Id, karnataka)));
        var main = await shop.PostAsync(shop.Draft(draft => draft.PartyId = customer.Id));
        var note = (await shop.CreditAsync(posted.Id, 1)).Value;

        Assert.Equal(("IN29/26-27/0001", "INV/26-27/0001", "CN29/26-27/0001"), (posted.Number, main.Number, note.Number));
        await using var db = shop.Database.For(shop.Tenant.Id);
        var invoice = await db.Invoices.SingleAsync(row => row.Id == posted.Id);
        Assert.Equal((18m, 18m, 0m, "29", karnataka), (invoice.Cgst, invoice.Sgst, invoice.Igst, invoice.PlaceOfSupply, invoice.RegistrationId));
        var seller = JsonSerializer.Deserialize<SupplierFacts>(invoice.Supplier, DraftJson.Options)!;
        Assert.Equal((TestTenants.GstinOf("29"), "29"), (seller.Gstin, seller.StateCode));
        Assert.Equal(["1 MG Road", "Bengaluru"], seller.AddressLines);
        Assert.Equal(36m, (await db.Invoices.SingleAsync(row => row.Id == main.Id)).Igst);
        Assert.Equal(karnataka, (await db.CreditNotes.SingleAsync()).RegistrationId);
        await BooksCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
    }

    [Fact]
    public async Task Gstin_ThatIssuedSomething_Stays_AndOneOfAnotherBusinessIsRefused()
    {
        await using var shop = await BillingFixture.CreateAsync(DatabaseEngine.Sqlite);
        var karnataka = await RegisterAsync(shop);
        var other = await TestTenants.OneAsync(shop.Database, "Bharat Stores", "24");
        await using var scope = shop.Scope();
        await using var theirs = new TestScope(shop.Database, other.Id);

        Assert.Contains("billing.invoice.registration_unknown", (await scope.Get<InvoiceService>().PostAsync(shop.Draft(draft => draft.RegistrationId = Ids.New()))).Errors.Select(error => error.Code));
        await shop.PostAsync(shop.Draft(draft => draft.RegistrationId = karnataka));

        Assert.Equal("tenancy.registration.used", (await scope.Get<RegistrationService>().RemoveAsync(karnataka)).FirstError?.Code);
        await theirs.Get<RegistrationService>().RemoveAsync(karnataka);
        Assert.Single(await scope.Get<RegistrationService>().ListAsync());
    }

    [Fact]
    public void Seller_DecidesTheProposedPlace()
    {
        var main = new SupplierFacts { Name = "Asha", StateCode = "27", Scheme = TaxpayerScheme.Regular };
        var id = Ids.New();
        var facts = new InvoiceFacts { Supplier = main, Registrations = new Dictionary<Guid, SupplierFacts> { [id] = main with { StateCode = "29" } } };

        Assert.Equal("29", InvoiceCalculator.Calculate(new() { RegistrationId = id }, facts, new(2026, 11, 21)).PlaceOfSupply);
        Assert.Equal("27", InvoiceCalculator.Calculate(new(), facts, new(2026, 11, 21)).PlaceOfSupply);
    }

    private static async Task<Guid> RegisterAsync(BillingFixture shop)
    {
        await using var scope = shop.Scope();
        var registrations = scope.Get<RegistrationService>();
        Assert.True((await registrations.SaveAsync(new() { Gstin = TestTenants.GstinOf("29"), StateCode = "29", Address = "1 MG Road\nBengaluru" })).IsSuccess);
        return (await registrations.ListAsync()).Single().Id!.Value;
    }
}
