using ErpWeb.Billing;
using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Roles;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Identity.Roles;

public sealed class RoleServiceTests
{
    [Theory, Engines]
    public async Task Role_IsCopiedChangedSetBackAndDeleted_AndLogged(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var firm = await Firm.CreateAsync(database);
        await using var scope = await firm.AsAsync(firm.Owner);
        var service = scope.Get<RoleService>();
        var cashier = await firm.RoleAsync(BuiltInRole.Cashier);

        var copy = (await service.CopyAsync(cashier)).Value;
        Assert.Equal("Cashier, copy", (await RowAsync(scope, copy)).Name);
        Assert.True((await service.SaveAsync(Draft(await RowAsync(scope, copy), draft =>
        {
            draft.Name = "Counter";
            draft.OwnRecordsOnly = true;
            draft.Codes.Remove(BillingPermissions.ReceiptPost);
        }))).IsSuccess);
        var changed = await RowAsync(scope, copy);
        Assert.Equal(("Counter", true, false, true), (changed.Name, changed.Rights.OwnRecordsOnly, changed.Rights.Allows(BillingPermissions.ReceiptPost), changed.Rights.Allows(BillingPermissions.InvoicePost)));

        Assert.True((await service.SaveAsync(Draft(await RowAsync(scope, cashier), draft => draft.Codes.Add(BillingPermissions.InvoiceCancel)))).IsSuccess);
        Assert.False((await RowAsync(scope, cashier)).IsAsDelivered);
        Assert.True((await service.ResetAsync(cashier, 1)).IsSuccess);
        Assert.True((await RowAsync(scope, cashier)).IsAsDelivered);
        Assert.True((await service.DeleteAsync(copy, 1)).IsSuccess);

        await using var db = database.For(firm.TenantId);
        Assert.Equal(["Created", "Changed", "Deleted"], await db.EditLog.Where(entry => entry.EntityId == copy).OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync());
        Assert.Equal(2, await db.EditLog.CountAsync(entry => entry.EntityId == cashier && entry.Action == "Changed"));
    }

    [Fact]
    public async Task BuiltInRole_SavedAsDelivered_GrowsWithTheApplicationAgain()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        await using var scope = await firm.AsAsync(firm.Owner);
        var cashier = await firm.RoleAsync(BuiltInRole.Cashier);
        await scope.Get<RoleService>().SaveAsync(Draft(await RowAsync(scope, cashier), draft => draft.Codes.Add(BillingPermissions.InvoiceCancel)));

        await scope.Get<RoleService>().SaveAsync(Draft(await RowAsync(scope, cashier), draft => draft.Codes.Remove(BillingPermissions.InvoiceCancel)));

        await using var db = database.For(firm.TenantId);
        Assert.Null((await db.Roles.SingleAsync(role => role.Id == cashier)).Permissions);
    }

    [Fact]
    public async Task OwnersRole_OwnRole_AndRightsOneLacks_AreRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        var admin = await firm.HireAsync(BuiltInRole.Admin, "Leela");
        await using var scope = await firm.AsAsync(admin);
        var service = scope.Get<RoleService>();
        var cashier = await firm.RoleAsync(BuiltInRole.Cashier);

        Assert.Equal(RoleErrors.OwnersRole, (await service.SaveAsync(Draft(await RowAsync(scope, firm.Owner.RoleId), _ => { }))).FirstError);
        Assert.Equal(RoleErrors.OwnRole, (await service.SaveAsync(Draft(await RowAsync(scope, admin.RoleId), _ => { }))).FirstError);
        Assert.Equal(RoleErrors.MoreThanYou, (await service.CopyAsync(firm.Owner.RoleId)).FirstError);
        Assert.Equal(RoleErrors.MoreThanYou, (await service.SaveAsync(Draft(await RowAsync(scope, cashier), draft => draft.Codes.Add(ErpWeb.Tenancy.Contracts.TenancyPermissions.BankEdit)))).FirstError);
        foreach (var forged in (string[])[Permissions.Everything, Permissions.Member, "billing.invoice.erase"])
            Assert.Equal(RoleErrors.CodeUnknown, (await service.SaveAsync(Draft(await RowAsync(scope, cashier), draft => draft.Codes.Add(forged)))).FirstError);
    }

    [Fact]
    public async Task OwnerRole_CopiedByTheOwner_HoldsNoCodeForEverything()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        await using var scope = await firm.AsAsync(firm.Owner);

        var copy = (await scope.Get<RoleService>().CopyAsync(firm.Owner.RoleId)).Value;

        Assert.DoesNotContain(Permissions.Everything, (await RowAsync(scope, copy)).Rights.Codes);
    }

    [Fact]
    public async Task RoleInUse_BuiltInRole_TakenName_AndOlderVersion_AreRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        await using var scope = await firm.AsAsync(firm.Owner);
        var service = scope.Get<RoleService>();
        var cashier = await firm.RoleAsync(BuiltInRole.Cashier);
        var copy = (await service.CopyAsync(cashier)).Value;
        await firm.HireAsync(copy);

        Assert.Equal(RoleErrors.InUse, (await service.DeleteAsync(copy, 0)).FirstError);
        Assert.Equal(RoleErrors.BuiltIn, (await service.DeleteAsync(cashier, 0)).FirstError);
        Assert.Equal(RoleErrors.NotBuiltIn, (await service.ResetAsync(copy, 0)).FirstError);
        Assert.Equal("identity.role.name_taken", (await service.SaveAsync(Draft(await RowAsync(scope, copy), draft => draft.Name = "cashier"))).FirstError!.Code);
        Assert.Equal(RoleErrors.NameFixed, (await service.SaveAsync(Draft(await RowAsync(scope, cashier), draft => draft.Name = "Till"))).FirstError);
        Assert.Equal(RoleErrors.Changed, (await service.DeleteAsync(copy, 7)).FirstError);
    }

    [Fact]
    public async Task DutyPairs_NameKnownPermissions()
    {
        await using var database = await TestDatabase.CreateAsync();
        var codes = database.Services.GetRequiredService<PermissionCatalogue>().Codes;
        var pairs = database.Services.GetServices<DutyPair>().ToList();

        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.True(codes.Contains(pair.One) && codes.Contains(pair.Other)));
    }

    private static RoleDraft Draft(RoleRow row, Action<RoleDraft> change)
    {
        var draft = row.ToDraft(row.IsOwner ? [IdentityPermissions.UserManage] : row.Rights.Codes.Where(code => code != Permissions.Member));
        change(draft);
        return draft;
    }

    private static async Task<RoleRow> RowAsync(TestScope scope, Guid id) => (await scope.Get<RoleQueries>().AllAsync()).Single(row => row.Id == id);
}
