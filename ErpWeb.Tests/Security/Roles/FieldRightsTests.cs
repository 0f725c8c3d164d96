using System.Text;
using System.Text.Json;
using ErpWeb.Audit;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.Items.Csv;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui.Search;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tenancy.Profile;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Security.Roles;

/// <summary>Purchase prices and bank details are fields of their own: who may not see them finds them nowhere, who may not change them cannot.</summary>
public sealed class FieldRightsTests
{
    private const decimal Cost = 61.7531m;

    private static readonly string[] AllOverItems = [CatalogPermissions.ItemView, CatalogPermissions.ItemEdit, CatalogPermissions.ItemImport, CatalogPermissions.ItemExport];

    [Fact]
    public async Task Cost_IsNowhere_ForPeopleWhoMayNotSeeIt()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (tenant, item) = await ShopAsync(database);
        await using var scope = new TestScope(database, tenant.Id, rights: Rights.Of(AllOverItems));
        using var file = new MemoryStream();
        await scope.Get<ItemExport>().WriteAsync(file, new ItemFilter(IsActive: null));

        var seen = string.Join('\n',
            JsonSerializer.Serialize(await scope.Get<ItemQueries>().PageAsync(new())),
            JsonSerializer.Serialize(await scope.Get<ItemQueries>().FindAsync(item.Id)),
            JsonSerializer.Serialize(await scope.Get<ItemReader>().SuggestAsync("", new(2026, 11, 21))),
            JsonSerializer.Serialize(await scope.Get<ItemReader>().FindAsync(item.Id, new(2026, 11, 21))),
            JsonSerializer.Serialize((await scope.Get<ItemImport>().PlanAsync(Csv("Code,Name\nCOST-1,Bottle"))).Value),
            Encoding.UTF8.GetString(file.ToArray()));

        Assert.DoesNotContain("61.75", seen);
        Assert.Contains("COST-1", seen);
        Assert.Empty((await scope.Get<ItemQueries>().PageAsync(new("61.7531"))).Rows);
        Assert.All(scope.Get<IEnumerable<ISearchSource>>(), source => Assert.NotEmpty(source.Needs));
    }

    [Fact]
    public async Task Cost_IsEverywhere_ForPeopleWhoMaySeeIt()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (tenant, item) = await ShopAsync(database);
        await using var scope = new TestScope(database, tenant.Id, rights: Rights.Of([.. AllOverItems, CatalogPermissions.CostView]));
        using var file = new MemoryStream();
        await scope.Get<ItemExport>().WriteAsync(file, new ItemFilter(IsActive: null));

        Assert.Equal(Cost, (await scope.Get<ItemQueries>().FindAsync(item.Id))!.PurchasePrice);
        Assert.Equal(Cost, (await scope.Get<ItemQueries>().PageAsync(new())).Rows.Single().PurchasePrice);
        Assert.Contains("61.7531", Encoding.UTF8.GetString(file.ToArray()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EditByAPersonWhoMayNotSeeIt_KeepsTheCost_WhateverHeSends(bool isForged)
    {
        await using var database = await TestDatabase.CreateAsync();
        var (tenant, item) = await ShopAsync(database);
        await using var scope = new TestScope(database, tenant.Id, rights: Rights.Of(AllOverItems));
        var draft = (await scope.Get<ItemQueries>().FindAsync(item.Id))!;
        draft.Name = "Bottle of steel";
        draft.PurchasePrice = isForged ? 1 : null;

        Assert.True((await scope.Get<ItemService>().UpdateAsync(draft)).IsSuccess);
        var plan = await scope.Get<ItemImport>().PlanAsync(Csv("Code,Name,Purchase price\nCOST-1,Steel bottle again,2"));
        Assert.Equal(1, (await scope.Get<ItemImport>().WriteAsync(plan.Value, _ => { })).Value);

        await using var db = database.For(tenant.Id);
        var stored = await db.Items.SingleAsync();
        Assert.Equal((Cost, "Steel bottle again"), (stored.PurchasePrice, stored.Name));
    }

    [Fact]
    public async Task Cost_IsNotInTheEditLog_NorFoundByItsSearch()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (tenant, item) = await ShopAsync(database);
        await using (var db = database.For(tenant.Id))
        {
            db.Log(LoggedChange.Of("Posted", nameof(PurchaseBill), Ids.New(), ("Number", null, "PB/26-27/0001"), ("Value", null, Cost), ("Lines", null, $"Bottle at {Cost}")));
            await db.SaveChangesAsync();
        }
        await using var scope = new TestScope(database, tenant.Id, rights: Rights.Of(["audit.edit_log.view", CatalogPermissions.ItemView]));
        await using var owner = new TestScope(database, tenant.Id);

        var shown = JsonSerializer.Serialize(await scope.Get<EditLogQueries>().PageAsync(new(), null, 50));
        Assert.DoesNotContain("61.75", shown);
        Assert.Contains("PB/26-27/0001", shown);
        Assert.DoesNotContain("61.75", JsonSerializer.Serialize(await scope.Get<EditLogQueries>().HistoryAsync(nameof(Item), item.Id)));
        Assert.Empty((await scope.Get<EditLogQueries>().PageAsync(new() { Search = "61.7531" }, null, 50)).Rows);
        Assert.NotEmpty((await owner.Get<EditLogQueries>().PageAsync(new() { Search = "61.7531" }, null, 50)).Rows);
    }

    [Fact]
    public async Task NewItemOfAPersonWhoMayNotSeeCost_HasNone()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id, rights: Rights.Of(AllOverItems));

        Assert.True((await scope.Get<ItemService>().CreateAsync(new() { Code = "X", Name = "X", PurchasePrice = 5, Rates = [new() { TaxRateId = tenant.Taxed(18).Id }] })).IsSuccess);

        await using var db = database.For(tenant.Id);
        Assert.Null((await db.Items.SingleAsync()).PurchasePrice);
    }

    [Fact]
    public async Task BankDetails_AreChangedOnlyWithTheirOwnRight()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id, rights: Rights.Of([TenancyPermissions.BusinessView, TenancyPermissions.BusinessEdit]));
        var profiles = scope.Get<BusinessProfileService>();
        var draft = await profiles.GetAsync();

        foreach (var forged in (BusinessProfileDraft[])[draft with { UpiId = "thief@okbank" }, draft with { BankAccountNumber = "123456789" }, draft with { Ifsc = "HDFC0001234" }, draft with { BankName = "Other" }])
            Assert.Equal(TenancyPermissions.BankEdit, (await Assert.ThrowsAsync<AccessDeniedException>(() => profiles.SaveAsync(forged))).Permission);
        Assert.True((await profiles.SaveAsync(draft with { City = "Pune" })).IsSuccess);

        await using var owner = new TestScope(database, tenant.Id);
        Assert.True((await owner.Get<BusinessProfileService>().SaveAsync((await profiles.GetAsync()) with { UpiId = "shop@okbank" })).IsSuccess);
    }

    private static byte[] Csv(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<(TestTenant, Item)> ShopAsync(TestDatabase database)
    {
        var tenant = await TestTenants.OneAsync(database);
        return (tenant, await tenant.AddAsync(An.Item().Code("COST-1").With(item => item.PurchasePrice = Cost)));
    }
}
