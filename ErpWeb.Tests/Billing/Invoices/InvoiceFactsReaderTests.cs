using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Billing.Invoices;

public sealed class InvoiceFactsReaderTests
{
    [Theory, Engines]
    public async Task Read_EmptyDraft_KnowsTheSupplierAndTheRates(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        await using var scope = billing.Scope();
        await using var db = await scope.OpenAsync();

        var facts = await scope.Get<InvoiceFactsReader>().ReadAsync(db, new InvoiceDraft(), CancellationToken.None);

        Assert.Equal("Asha Traders", facts.Supplier.Name);
        Assert.Equal(billing.Tenant.TaxRates.Count, facts.Rates.Count);
        Assert.Null(facts.Party);
        Assert.Empty(facts.Items);
    }

    [Theory, Engines]
    public async Task Read_OtherTenantsIds_FindsNeither(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        var other = await TestTenants.OneAsync(billing.Database, "Bharat Stores", "29");
        await using var scope = new TestScope(billing.Database, other.Id);
        await using var db = await scope.OpenAsync();

        var facts = await scope.Get<InvoiceFactsReader>().ReadAsync(db, billing.Draft(), CancellationToken.None);

        Assert.Null(facts.Party);
        Assert.Empty(facts.Items);
    }
}
