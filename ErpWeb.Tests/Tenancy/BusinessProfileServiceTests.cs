using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Gst;
using ErpWeb.Tenancy.Profile;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Tenancy;

public sealed class BusinessProfileServiceTests
{
    [Theory, Engines]
    public async Task Save_StoresTheTidiedDraftAndLogsIt(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (tenant, other) = await TestTenants.TwoAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var profiles = scope.Get<BusinessProfileService>();
        var draft = await profiles.GetAsync();

        var saved = (await profiles.SaveAsync(draft with { TradeName = " Asha ", Ifsc = "hdfc0001234", UpiId = "asha@okbank" })).Value;

        Assert.Equal(saved, await profiles.GetAsync());
        Assert.Equal(("Asha", "HDFC0001234", 1), (saved.TradeName, saved.Ifsc, saved.Version));
        await using var db = database.For(tenant.Id);
        Assert.Contains(await db.EditLog.ToListAsync(), entry => entry is { EntityType: "BusinessProfile", Action: "Changed" } && entry.Changes.Contains("HDFC0001234", StringComparison.Ordinal));
        await using var others = database.For(other.Id);
        Assert.Equal("", (await others.BusinessProfiles.SingleAsync()).TradeName);
    }

    [Fact]
    public async Task Save_WhenSomeoneElseSavedSince_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var profiles = scope.Get<BusinessProfileService>();
        var draft = await profiles.GetAsync();
        Assert.True((await profiles.SaveAsync(draft with { City = "Pune" })).IsSuccess);
        Assert.Equal("tenancy.business.changed", (await profiles.SaveAsync(draft with { City = "Nashik" })).FirstError!.Code);
    }

    public static TheoryData<BusinessProfileDraft, string, string> Faults { get; } = new()
    {
        { Valid with { LegalName = "" }, "LegalName", "tenancy.business.legal_name_missing" },
        { Valid with { StateCode = "29" }, "Gstin", "tenancy.gstin_of_other_state" },
        { Valid with { StateCode = "" }, "StateCode", "tenancy.state_missing" },
        { Valid with { Gstin = "" }, "Gstin", "tenancy.business.gstin_missing" },
        { Valid with { Scheme = TaxpayerScheme.Unregistered }, "Scheme", "tenancy.business.gstin_unexpected" },
        { Valid with { Pincode = "012345" }, "Pincode", "tenancy.business.pincode_malformed" },
        { Valid with { Phone = "call me" }, "Phone", "tenancy.business.phone_implausible" },
        { Valid with { Email = "shop@" }, "Email", "tenancy.business.email_invalid" },
        { Valid with { UpiId = "shop" }, "UpiId", "tenancy.business.upi_invalid" },
        { Valid with { Ifsc = "HDFC1001234" }, "Ifsc", "tenancy.business.ifsc_malformed" },
        { Valid with { BankAccountNumber = "12-34" }, "BankAccountNumber", "tenancy.business.account_malformed" },
        { Valid with { InvoiceTerms = new string('x', 1001) }, "InvoiceTerms", "tenancy.business.too_long" },
    };

    private static BusinessProfileDraft Valid => new()
    {
        LegalName = "Asha Traders",
        Scheme = TaxpayerScheme.Regular,
        Gstin = TestTenants.GstinOf("27"),
        StateCode = "27",
        Pincode = "411001",
        Phone = "+91 98200-12345",
        Email = "shop@example.com",
    };

    [Fact]
    public void Check_OfAValidDraft_FindsNothing() => Assert.Empty(BusinessProfileRules.Check(Valid));

    [Theory, MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void Check_NamesTheFieldAtFault(BusinessProfileDraft draft, string field, string code)
    {
        var error = Assert.Single(BusinessProfileRules.Check(draft));
        Assert.Equal((field, code), (error.Field, error.Code));
    }
}
