using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Prices;
using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Counter.Tills;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.App.Demo;

/// <summary>Two tills, a price list with a customer who buys by it, and offers: made by the same verbs that people use.</summary>
internal static class DemoCounter
{
    public static async Task EnsureAsync(IServiceProvider services, DemoBusiness business, Guid tenantId, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenantId, Actor.System("demo data"), Rights.All);
        await using var db = await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member, ct);
        if (await db.Tills.AnyAsync(ct))
            return;
        await scope.ServiceProvider.GetRequiredService<TillService>().EnsureFirstAsync(ct);
        if (business.Industry is not Industry.Trading)
            return;
        await scope.ServiceProvider.GetRequiredService<TillService>().SaveAsync(new() { Name = "Counter 2", Paper = TillPaper.Thermal58 }, ct);
        var today = scope.ServiceProvider.GetRequiredService<IndiaClock>().Today;
        var items = scope.ServiceProvider.GetRequiredService<ItemReader>();
        var (soap, pen) = ((await items.SuggestAsync("bathing soap", today, ct: ct))[0], (await items.SuggestAsync("ball pen", today, ct: ct))[0]);
        await PriceAsync(scope.ServiceProvider, db, soap, pen, today, ct);
    }

    private static async Task PriceAsync(IServiceProvider services, ErpDbContext db, ItemChoice soap, ItemChoice pen, DateOnly today, CancellationToken ct)
    {
        var prices = services.GetRequiredService<PriceService>();
        var wholesale = new PriceListDraft { Name = "Wholesale", From = today.AddMonths(-2), PercentOff = 4 };
        wholesale.Lines.AddRange([new() { Item = soap, Price = soap.SalePrice - 10 }, new() { Item = soap, FromQuantity = 12, Price = soap.SalePrice - 18 }, new() { Item = pen, PercentOff = 8 }]);
        await prices.SaveAsync(wholesale, ct);
        await prices.SaveAsync(new SchemeDraft { Name = "Pens, 3 + 1", From = today.AddDays(-10), Kind = SchemeKind.BuyAndGet, Item = pen, BuyQuantity = 3, FreeQuantity = 1 }, ct);
        var coupon = new SchemeDraft { Name = "Welcome", From = today.AddMonths(-1), Kind = SchemeKind.Coupon, CouponCode = "WELCOME50" };
        coupon.Steps.Add(new() { AtLeast = 500, Amount = 50 });
        await prices.SaveAsync(coupon, ct);
        var festival = new SchemeDraft { Name = "Big basket", From = today.AddMonths(-1), Kind = SchemeKind.ByValue };
        festival.Steps.AddRange([new() { AtLeast = 10_000, Percent = 1 }, new() { AtLeast = 25_000, Percent = 2 }]);
        await prices.SaveAsync(festival, ct);

        var customer = await db.Invoices.OrderByDescending(invoice => invoice.Date).ThenBy(invoice => invoice.Id).Select(invoice => invoice.PartyId).FirstAsync(ct);
        var pricing = new CustomerPricing { PartyId = customer, PriceListId = wholesale.Id };
        pricing.Prices.Add(new() { Item = pen, Price = pen.SalePrice - 12, From = today.AddMonths(-1) });
        await services.GetRequiredService<CustomerPriceService>().SaveAsync(pricing, ct);
    }
}
