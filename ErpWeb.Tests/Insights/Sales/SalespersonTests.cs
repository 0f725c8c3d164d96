using ErpWeb.Billing;
using ErpWeb.Billing.Receipts;
using ErpWeb.Identity.Users;
using ErpWeb.Insights.Salespeople;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Billing;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Insights.Sales;

/// <summary>A salesperson's customers: what he sold them, what they paid, what is left; his own for him, anybody's for a manager.</summary>
public sealed class SalespersonTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory, Engines]
    public async Task Customers_AreThoseNamedAndThoseWhoBought_AndASalespersonSeesHimselfOnly(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        var (ravi, mira) = (await AddMemberAsync(shop, "Ravi"), await AddMemberAsync(shop, "Mira"));
        var quiet = await shop.Tenant.AddAsync(A.Party().Named("Never bought").Consumer().With(party => party.SalespersonId = ravi));
        await PostAsync(shop, ravi, new(2026, 10, 1));
        var bill = await PostAsync(shop, ravi, new(2026, 11, 20));
        await PostAsync(shop, mira, new(2026, 11, 20));
        Assert.True((await shop.CreditAsync(bill, 1)).IsSuccess);
        await using var manager = shop.Scope();
        Assert.True((await manager.Get<ReceiptService>().ReceiveAsync(new() { PartyId = shop.Customer.Id, Date = Today, Amount = 100m, Parts = [new() { BillId = bill, Amount = 100m }] })).IsSuccess);

        var november = (await manager.Get<SalespersonQueries>().FindAsync(ravi, new(new(2026, 11, 1), Today)))!;
        Assert.Equal("Ravi", november.Name);
        // One of two pieces came back; of October's bill all is due still.
        Assert.Equal(
            [(shop.Customer.Id, false, 118m, 100m, 254m), (quiet.Id, true, 0m, 0m, 0m)],
            november.Customers.Select(customer => (customer.PartyId, customer.IsNamed, customer.Sold, customer.Collected, customer.Due)));
        Assert.Equal(354m, (await manager.Get<SalespersonQueries>().FindAsync(ravi, new(null, null)))!.Sold);
        Assert.Null(await manager.Get<SalespersonQueries>().FindAsync(Ids.New(), new(null, null)));

        await using var own = new TestScope(shop.Database, shop.Tenant.Id, actor: new(ravi, "Ravi", "test"), rights: Rights.Of([BillingPermissions.InvoiceView]));
        Assert.Equal(254m, (await own.Get<SalespersonQueries>().FindAsync(ravi, new(null, null)))!.Due);
        Assert.Null(await own.Get<SalespersonQueries>().FindAsync(mira, new(null, null)));
    }

    private static async Task<Guid> PostAsync(BillingFixture shop, Guid salesperson, DateOnly date) =>
        (await shop.PostAsync(shop.Draft(draft => (draft.Date, draft.SalespersonId) = (date, salesperson)))).Id;

    private static async Task<Guid> AddMemberAsync(BillingFixture shop, string name)
    {
        await using var db = shop.Database.For(shop.Tenant.Id);
        var user = new AppUser { Id = Ids.New(), DisplayName = name, UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = $"{name}@example.com", NormalizedEmail = $"{name}@EXAMPLE.COM".ToUpperInvariant(), SecurityStamp = "1" };
        db.Users.Add(user);
        db.Memberships.Add(new() { UserId = user.Id, TenantId = shop.Tenant.Id, RoleId = shop.Tenant.OwnerRoleId });
        await db.SaveChangesAsync();
        return user.Id;
    }
}
