using System.Diagnostics;
using System.Security.Cryptography;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Identity.SignIn;
using ErpWeb.Identity.Users;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tenancy.SignUp;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.App.Demo;

/// <summary>
/// Three demonstration businesses with two years of trade, made at the first start and offered on the sign-in page.
/// Each is filled in one transaction: a start that is interrupted leaves it empty, and the next start fills it.
/// </summary>
public static class DemoData
{
    public static async Task EnsureAsync(IServiceProvider services, CancellationToken ct = default)
    {
        foreach (var business in DemoBusiness.All)
        {
            await using var scope = services.CreateAsyncScope();
            var tenantId = await FindAsync(scope.ServiceProvider, business, ct) ?? await SignUpAsync(scope.ServiceProvider, business, ct);
            await FillAsync(scope.ServiceProvider, business, tenantId, ct);
            await DemoStock.EnsureAsync(services, business, tenantId, ct);
            await DemoPapers.EnsureAsync(services, tenantId, ct);
            await DemoCounter.EnsureAsync(services, business, tenantId, ct);
            await DemoBank.EnsureAsync(services, business, tenantId, ct);
            await DemoReceivables.EnsureAsync(services, tenantId, ct);
            services.GetRequiredService<DemoSignIns>().Offer(new($"{business.Name} ({IndustryNames.Of(business.Industry).ToLowerInvariant()})", business.Email, DemoBusiness.Password));
        }
    }

    private static async Task<Guid?> FindAsync(IServiceProvider services, DemoBusiness business, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<ErpDbContextPool>().RentAsync(ct);
        var name = TenantNames.Normalize(business.Name);
        return await db.Tenants.Where(tenant => tenant.NormalizedName == name).Select(tenant => (Guid?)tenant.Id).FirstOrDefaultAsync(ct);
    }

    private static async Task<Guid> SignUpAsync(IServiceProvider services, DemoBusiness business, CancellationToken ct)
    {
        var signedUp = await services.GetRequiredService<TenantSignUpService>().SignUpAsync(
            new()
            {
                BusinessName = business.Name,
                Industry = business.Industry,
                Gstin = DemoNames.GstinOf(business.StateCode, business.Pan),
                StateCode = business.StateCode,
                AdminName = business.OwnerName,
                Email = business.Email,
                // Nobody's: FillAsync sets the one that is offered, which no rule for real people would let through.
                Password = RandomNumberGenerator.GetHexString(40),
            },
            "demo data", ct: ct);
        return signedUp.Value.Id;
    }

    private static async Task FillAsync(IServiceProvider services, DemoBusiness business, Guid tenantId, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<ErpDbContextPool>().RentAsync(ct);
        var time = new DemoClock(services.GetRequiredService<TimeProvider>());
        db.Bind(tenantId, Actor.System("demo data"), time);
        if (await db.BookLocks.AnyAsync(ct))
            return;
        Console.Write($"Making two years of trade for {business.Name}... ");
        var clock = Stopwatch.StartNew();
        var today = services.GetRequiredService<IndiaClock>().Today;
        var random = new Random(business.Name.Length);
        await using var write = await db.BeginWriteAsync(ct);
        time.Plan(DemoSales.FirstDay(today), bills: 0);
        var people = await DemoPeople.WriteAsync(db, business, services.GetRequiredService<NewSignIn>(), ct);
        await DemoMasters.WriteAsync(db, business, new DemoNames(random), random, people, ct);
        var sales = new DemoSales(
            services.GetRequiredService<InvoiceFactsReader>(),
            services.GetRequiredService<InvoicePoster>(),
            services.GetRequiredService<ReceiptPoster>(),
            services.GetRequiredService<StockLedger>(),
            services.GetRequiredService<DocumentNumbers>(),
            ActivatorUtilities.CreateInstance<DemoPurchases>(services),
            time,
            people);
        var invoices = await sales.WriteAsync(db, business, random, today, ct);
        await DemoMasters.CloseAsync(db, today, ct);
        var owner = await db.Users.SingleAsync(user => user.Email == business.Email, ct);
        owner.PasswordHash = services.GetRequiredService<IPasswordHasher<AppUser>>().HashPassword(owner, DemoBusiness.Password);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        Console.WriteLine($"{invoices:N0} invoices in {clock.Elapsed.TotalSeconds:0.0} s");
    }
}
