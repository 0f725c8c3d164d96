using ErpWeb.Billing.Drafts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Goods;
using ErpWeb.Inventory.Opening;
using ErpWeb.Inventory.Transfers;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Parties;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench.Posting;

/// <summary>A tenant with 20 items, 5 customers to bill who also supply, and a second store.</summary>
internal sealed record BenchTenant(Guid Id, IReadOnlyList<Guid> Items, IReadOnlyList<Guid> Customers, Guid Store, Guid Branch)
{
    private const int LinesPerDocument = 5;

    public static async Task<BenchTenant> CreateAsync(IServiceProvider services, ValuationMethod valuation = ValuationMethod.Fifo)
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
            IsSupplier = true,
            StateCode = "27",
            City = "Pune",
            Pincode = "411001",
            CreditDays = 30,
        }).ToList();
        foreach (var item in items)
        {
            item.Valuation = valuation;
            ItemWriting.Add(db, item, withCost: true);
        }
        foreach (var customer in customers)
            PartyWriting.Add(db, customer);
        var branch = new Warehouse { Id = Ids.New(), Code = "BRANCH", Name = "Branch" };
        db.Warehouses.Add(branch);
        await db.SaveChangesAsync();
        var store = await db.Warehouses.Where(warehouse => warehouse.IsDefault).Select(warehouse => warehouse.Id).SingleAsync();
        await StockUpAsync(own.ServiceProvider, store, items);
        return new(tenantId, [.. items.Select(item => item.Id)], [.. customers.Select(customer => customer.Id)], store, branch.Id);
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
        PartyId = Someone,
        Lines = [.. SomeItems.Select(item => new InvoiceDraftLine { ItemId = item, Quantity = 2, UnitPrice = 100m })],
    };

    public BillDraft NewBill() => new()
    {
        Id = Ids.New(),
        Date = Today,
        PartyId = Someone,
        SupplierNumber = $"B{Random.Shared.NextInt64(1_000_000_000_000):000000000000}",
        SupplierDate = Today,
        Lines = [.. SomeItems.Select(item => new PurchaseDraftLine { Id = Ids.New(), ItemId = item, Quantity = 2, UnitPrice = 60m })],
    };

    public TransferDraft NewTransfer() => new()
    {
        Date = Today,
        FromWarehouseId = Store,
        ToWarehouseId = Branch,
        IsDirect = true,
        Lines = [.. SomeItems.Select(item => new GoodsLine { ItemId = item, Quantity = 2 })],
    };

    private Guid Someone => Customers[Random.Shared.Next(Customers.Count)];

    private IEnumerable<Guid> SomeItems => Items.OrderBy(_ => Random.Shared.Next()).Take(LinesPerDocument);
}
