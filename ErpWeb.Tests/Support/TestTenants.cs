using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Identity.Roles;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy;

namespace ErpWeb.Tests.Support;

/// <summary>Makes tenants that can post at once: profile, accounts, number series and tax rates.</summary>
public static class TestTenants
{
    /// <summary>A registered trader in Maharashtra and one in Karnataka.</summary>
    public static async Task<(TestTenant First, TestTenant Second)> TwoAsync(TestDatabase database) =>
        (await OneAsync(database), await OneAsync(database, "Bharat Stores", "29"));

    public static async Task<TestTenant> OneAsync(
        TestDatabase database, string name = "Asha Traders", string stateCode = "27", TaxpayerScheme scheme = TaxpayerScheme.Regular)
    {
        var tenant = new Tenant
        {
            Id = Ids.New(),
            Name = name,
            NormalizedName = name.ToUpperInvariant(),
            Slug = name.ToLowerInvariant().Replace(' ', '-'),
            CreatedAtUtc = database.Clock.GetUtcNow().UtcDateTime,
        };
        await using (var db = database.Unbound())
        {
            db.Add(tenant);
            await db.SaveChangesAsync();
        }
        var owner = new Role { Id = Ids.New(), Name = "Owner", BuiltIn = BuiltInRole.Owner };
        var rates = TaxRateSeeds.ForNewTenant();
        await database.SaveAsync(tenant.Id,
        [
            owner,
            new BusinessProfile
            {
                LegalName = name,
                Scheme = scheme,
                Gstin = scheme is TaxpayerScheme.Unregistered ? "" : GstinOf(stateCode),
                StateCode = stateCode,
                AddressLine1 = "12 Market Road",
                City = IndianStates.NameOf(stateCode)!,
                Pincode = "400001",
                Phone = "9820012345",
                UpiId = "shop@upi",
            },
            new Branding { PrimaryColor = "#1b5e20" },
            .. NumberSeriesSeeds.ForNewTenant(),
            .. rates,
            .. ChartOfAccounts.ForNewTenant(),
            .. WarehouseSeeds.ForNewTenant(),
        ]);
        return new(database, tenant.Id, name, stateCode, owner.Id, rates);
    }

    /// <summary>A well-formed GSTIN of the state, the same each time.</summary>
    public static string GstinOf(string stateCode)
    {
        var first14 = stateCode + "AAPFU0939F1Z";
        return first14 + Gstin.CheckCharacter(first14);
    }
}
