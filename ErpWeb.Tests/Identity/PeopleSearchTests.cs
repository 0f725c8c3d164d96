using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Identity;

public sealed class PeopleSearchTests
{
    [Theory, Engines]
    public async Task Search_FindsPartsOfNameAndAddress(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        var tenant = await app.SignUpAsync();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenant.Id, TestTenant.Clerk, Rights.All);
        var people = scope.ServiceProvider.GetRequiredService<PeopleQueries>();

        foreach (var (typed, found) in ((string, int)[])[("PATIL", 1), ("asha@", 1), ("sha pat", 1), ("kiran", 0)])
            Assert.Equal(found, (await people.PageAsync(new(typed))).Rows.Count);
    }
}
