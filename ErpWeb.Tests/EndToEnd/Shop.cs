using ErpWeb.Billing.Drafts;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>A registered business in Maharashtra with one item at 100 rupees and one customer.</summary>
public sealed record Shop(Guid TenantId, string Name, string Email, Guid ItemId, Guid CustomerId, Guid TaxRateId)
{
    public static Task<Shop> OpenAsync(BrowserFixture browser) => OpenAsync(browser.App);

    public static async Task<Shop> OpenAsync(TestApp app)
    {
        var (name, email) = ($"Shop {Guid.NewGuid():N}", $"{Guid.NewGuid():N}@example.com");
        var tenant = await app.SignUpAsync(name, email);
        var database = app.Database;
        await using (var db = database.For(tenant.Id))
        {
            var profile = db.BusinessProfiles.Single();
            profile.Gstin = TestTenants.GstinOf("27");
            profile.Scheme = ErpWeb.Shared.Gst.TaxpayerScheme.Regular;
            await db.SaveChangesAsync();
        }
        var item = An.Item().Build();
        var customer = A.Party().Build();
        await using var reading = database.For(tenant.Id);
        var rate = reading.TaxRates.AsEnumerable().Single(candidate => candidate.Rate == 18);
        await database.SaveAsync(tenant.Id, item, customer, new ItemTaxRate { Id = Ids.New(), ItemId = item.Id, From = new(2017, 7, 1), TaxRateId = rate.Id });
        return new(tenant.Id, name, email, item.Id, customer.Id, rate.Id);
    }

    public InvoiceDraft Draft() => new()
    {
        Date = new IndiaClock(TimeProvider.System).Today,
        PartyId = CustomerId,
        Lines = [new() { ItemId = ItemId, Quantity = 1, UnitPrice = 100m }],
    };

    public ItemDraft NewItem(string code, string name) => new() { Code = code, Name = name, HsnSac = "660199", SalePrice = 320, Rates = [new() { TaxRateId = TaxRateId }] };
}
