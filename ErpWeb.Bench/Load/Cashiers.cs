using ErpWeb.App.Demo;
using ErpWeb.Counter;
using ErpWeb.Counter.Shifts;
using ErpWeb.Counter.Tills;
using ErpWeb.Identity.Users;
using ErpWeb.Printing;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench.Load;

/// <summary>Gives the demonstration businesses as many people as are to work at once, each with a sign-in, a till and an open shift of his own.</summary>
internal static class Cashiers
{
    private const int CodesOfEach = 30;
    private const decimal DearestSold = 2000;

    /// <returns>A line for each of them: his e-mail address and the codes of what he sells.</returns>
    public static async Task<IReadOnlyList<string>> CreateAsync(string dataFolder, int count)
    {
        var options = new DatabaseOptions { DataFolder = dataFolder };
        options.Complete(dataFolder);
        await using var services = BenchServices.Build(options, services => services.AddPrinting().AddCounter());
        var lines = new List<string>();
        for (var number = 0; number < count; number++)
            lines.Add(await CreateAsync(services, DemoBusiness.All[number % DemoBusiness.All.Count].Email, number));
        return lines;
    }

    /// <summary>A person of the tenant, with a till and an open shift.</summary>
    /// <returns>His e-mail address; his password is that of the demonstration.</returns>
    public static async Task<string> AddAsync(IServiceProvider services, Guid tenantId, Guid roleId, int number)
    {
        var (id, email, name) = (Ids.New(), $"cashier-{number}@bench.example", $"Cashier {number}");
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenantId, new Actor(id, name, "bench"), Rights.All);
        await using (var db = await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member))
        {
            db.Users.Add(scope.ServiceProvider.GetRequiredService<NewSignIn>().Make(id, name, email, DemoBusiness.Password));
            db.Memberships.Add(new() { UserId = id, TenantId = tenantId, RoleId = roleId, JoinedAtUtc = DateTime.UtcNow });
            await db.SaveChangesAsync();
        }
        var till = new TillDraft { Name = $"Till {number}" };
        await scope.ServiceProvider.GetRequiredService<TillService>().SaveAsync(till);
        _ = (await scope.ServiceProvider.GetRequiredService<ShiftService>().OpenAsync(new() { TillId = till.Id })).Value;
        return email;
    }

    private static async Task<string> CreateAsync(ServiceProvider services, string ownerEmail, int number)
    {
        var owner = await OwnerAsync(services, ownerEmail);
        var email = await AddAsync(services, owner.TenantId, owner.RoleId, number);
        await using var scope = services.ScopeOf(owner.TenantId);
        await using var db = await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member);
        return string.Join(' ', (await CodesAsync(db)).Prepend(email));
    }

    private static async Task<Membership> OwnerAsync(ServiceProvider services, string email)
    {
        await using var db = await services.GetRequiredService<ErpDbContextPool>().RentAsync();
        return await (
            from user in db.Users
            where user.Email == email
            join membership in db.Memberships on user.Id equals membership.UserId
            select membership).SingleAsync();
    }

    // What there is most of, so that nothing runs out, and cheap: from 50,000 rupees on a bill needs the customer's address.
    private static Task<List<string>> CodesAsync(ErpDbContext db) => db.Items
        .Where(item => item.IsActive && item.Tracking == Catalog.Contracts.ItemTracking.None && item.SalePrice < DearestSold)
        .OrderByDescending(item => db.StockPositions.Where(position => position.ItemId == item.Id).Sum(position => position.Quantity))
        .Select(item => item.Code)
        .Take(CodesOfEach)
        .ToListAsync();
}
