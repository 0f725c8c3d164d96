using ErpWeb.Billing.Drafts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Goods;
using ErpWeb.Inventory.Opening;
using ErpWeb.Parties;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench.Posting;

/// <summary>A tenant with 20 items and 5 customers to bill.</summary>
internal sealed record BenchTenant(Guid Id, IReadOnlyList<Guid> Items, IReadOnlyList<Guid> Customers)
{
    private const int LinesPerInvoice = 5;

    public static async Task<BenchTenant> CreateAsync(IServiceProvider services)
    {
        var name = $"Bench {Guid.NewGuid():N}";
        Guid tenantId;
        await using (var scope = services.CreateAsyncScope())
        {
            var signedUp = await scope.ServiceProvider.GetRequiredService<TenantSignUpService>().SignUpAsync(
                new() { BusinessName = name, Industry = Industry.Trading, Gstin = "27AAPFU0939F1ZV", StateCode = "27", AdminName = "Bench", Email = $"{Guid.NewGuid():N}@bench.example", Password = "correct horse battery" },
                "bench");
            tenantId = signedUp.Value.Id;
        }
        await using var own = services.ScopeOf(tenantId);
        await using var db = await own.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(ErpWeb.Shared.Kernel.Access.Permissions.Member);
        var rate = await db.TaxRates.Where(candidate => candidate.Treatment == TaxTreatment.Taxable && candidate.Rate == 18).Select(candidate => candidate.Id).SingleAsync();
        var items = Enumerable.Range(1, 20).Select(number => new ItemDraft
        {
            Code = $"B-{number}",
            Name = $"Bottle {number}",
            HsnSac = "732393",
            SalePrice = 100 + number,
            PurchasePrice = 60,
            Rates = [new() { TaxRateId = rate }],
        }).ToList();
        var customers = Enumerable.Range(1, 5).Select(number => new PartyDraft
        {
            Name = $"Customer {number}",
            IsCustomer = true,
            StateCode = "27",
            City = "Pune",
            Pincode = "411001",
            CreditDays = 30,
        }).ToList();
        foreach (var item in items)
            ItemWriting.Add(db, item, withCost: true);
        foreach (var customer in customers)
            PartyWriting.Add(db, customer);
        await db.SaveChangesAsync();
        var store = await db.Warehouses.Where(warehouse => warehouse.IsDefault).Select(warehouse => warehouse.Id).SingleAsync();
        await StockUpAsync(own.ServiceProvider, store, items);
        return new(tenantId, [.. items.Select(item => item.Id)], [.. customers.Select(customer => customer.Id)]);
    }

    private static async Task StockUpAsync(IServiceProvider services, Guid store, IReadOnlyList<ItemDraft> items)
    {
        var opening = new AdjustmentDraft { Date = Today, WarehouseId = store, Lines = [.. items.Select(item => new GoodsLine { ItemId = item.Id, Quantity = 1_000_000, Value = 60_000_000 })] };
        _ = (await services.GetRequiredService<OpeningStockService>().PostAsync(opening)).Value;
    }

    private static DateOnly Today => new IndiaClock(TimeProvider.System).Today;

    public InvoiceDraft NewDraft() => new()
    {
        Date = Today,
        PartyId = Customers[Random.Shared.Next(Customers.Count)],
        Lines = [.. Items.OrderBy(_ => Random.Shared.Next()).Take(LinesPerInvoice).Select(item => new InvoiceDraftLine { ItemId = item, Quantity = 2, UnitPrice = 100m })],
    };
}
