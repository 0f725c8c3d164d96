using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tenancy.Registrations;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Tenancy.Registrations;

public sealed class RegistrationServiceTests
{
    [Theory, Engines]
    public async Task Gstin_OfAnotherState_IsKeptChangedAndRemoved(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (tenant, other) = await TestTenants.TwoAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var service = scope.Get<RegistrationService>();

        Assert.True((await service.SaveAsync(new() { Gstin = TestTenants.GstinOf("33").ToLowerInvariant(), StateCode = "33", Address = "4 Mount Road" })).IsSuccess);
        var row = Assert.Single(await service.ListAsync());
        Assert.Equal((TestTenants.GstinOf("33"), "4 Mount Road"), (row.Gstin, row.Address));
        Assert.True((await service.SaveAsync(row with { Address = "5 Mount Road" })).IsSuccess);
        Assert.False((await service.SaveAsync(row with { Address = "6 Mount Road" })).IsSuccess);
        await using (var others = new TestScope(database, other.Id))
            Assert.Empty(await others.Get<RegistrationService>().ListAsync());
        await service.RemoveAsync(row.Id!.Value);
        Assert.Empty(await service.ListAsync());
    }

    [Theory]
    [InlineData("", "33", "Gstin")]
    [InlineData("33AAPFU0939F1Z0", "33", "Gstin")]
    [InlineData("main", "27", "Gstin")]
    [InlineData("wrong state", "29", "Gstin")]
    [InlineData("other PAN", "33", "Gstin")]
    public async Task Gstin_ThatIsNotTheBusinesss_IsRefused(string gstin, string state, string field)
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var typed = gstin switch
        {
            "main" => TestTenants.GstinOf("27"),
            "wrong state" => TestTenants.GstinOf("33"),
            "other PAN" => "33AABCN1234M1Z" + ErpWeb.Shared.Kernel.Gstin.CheckCharacter("33AABCN1234M1Z"),
            _ => gstin,
        };
        var refused = await scope.Get<RegistrationService>().SaveAsync(new() { Gstin = typed, StateCode = state });
        Assert.Contains(refused.Errors, error => error.Field == field);
    }
}
