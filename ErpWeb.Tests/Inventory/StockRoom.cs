using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Counts;
using ErpWeb.Inventory.Goods;
using ErpWeb.Inventory.Lots;
using ErpWeb.Inventory.Transfers;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Inventory;

/// <summary>A tenant with a store, a shop and goods, whose stock moves by the documents of stock.</summary>
internal sealed class StockRoom(TestDatabase database, TestTenant tenant) : IAsyncDisposable
{
    public TestDatabase Database => database;
    public TestTenant Tenant => tenant;
    public Item Item { get; private set; } = default!;
    public Guid Store { get; private set; }
    public Guid Shop { get; } = Ids.New();
    public Guid Transit { get; private set; }

    /// <summary>Ten pieces at 100 rupees lie in the store.</summary>
    public static async Task<StockRoom> OpenAsync(DatabaseEngine engine, ItemTracking tracking = ItemTracking.None)
    {
        var database = await TestDatabase.CreateAsync(engine);
        var room = new StockRoom(database, await TestTenants.OneAsync(database));
        await room.PrepareAsync(tracking);
        return room;
    }

    public TestScope Scope(Rights? rights = null, Actor? actor = null) => new(database, tenant.Id, actor: actor, rights: rights);

    public GoodsLine Line(decimal quantity, Action<GoodsLine>? change = null)
    {
        var line = new GoodsLine { ItemId = Item.Id, Quantity = quantity };
        change?.Invoke(line);
        return line;
    }

    public AdjustmentDraft Adjustment(AdjustmentReason reason, params GoodsLine[] lines) => new() { Date = new(2026, 11, 10), WarehouseId = Store, Reason = reason, Lines = [.. lines] };

    public TransferDraft Send(params GoodsLine[] lines) => new() { Date = new(2026, 11, 10), FromWarehouseId = Store, ToWarehouseId = Shop, Lines = [.. lines] };

    public async Task<Result<PostedReference>> AdjustAsync(AdjustmentDraft draft)
    {
        await using var scope = Scope();
        return await scope.Get<AdjustmentService>().PostAsync(draft);
    }

    public async Task<Result<PostedReference>> SendAsync(TransferDraft draft)
    {
        await using var scope = Scope();
        return await scope.Get<TransferService>().SendAsync(draft);
    }

    public async Task<Result<PostedReference>> ReceiveAsync(TransferDraft draft, decimal quantity, Guid? id = null, bool isStated = false)
    {
        await using var scope = Scope();
        return await scope.Get<ArrivalService>().ReceiveAsync(new()
        {
            Id = id ?? Ids.New(),
            TransferId = draft.Id,
            Date = new(2026, 11, 11),
            Lines = [new() { LineId = draft.Lines[0].Id, Quantity = quantity, IsStated = isStated }],
        });
    }

    public async Task<Guid> StartCountAsync()
    {
        await using var scope = Scope();
        return (await scope.Get<CountService>().PlanAsync(new() { WarehouseId = Store })).Value.Id;
    }

    public async Task<Result> CountAsync(Guid countId, decimal quantity, Guid? lotId = null, string by = "Meena")
    {
        await using var scope = Scope(actor: new(Guid.NewGuid(), by, "test"));
        return await scope.Get<CountingService>().AddAsync(new() { CountId = countId, ItemId = Item.Id, LotId = lotId, Quantity = quantity });
    }

    public async Task<decimal> OnHandAsync(Guid warehouse)
    {
        await using var db = database.For(tenant.Id);
        return (await db.StockPositions.Where(row => row.WarehouseId == warehouse).Select(row => row.Quantity).ToListAsync()).Sum();
    }

    public async Task<Lot> LotAsync(string number)
    {
        await using var db = database.For(tenant.Id);
        return await db.Lots.SingleAsync(lot => lot.Number == number);
    }

    /// <summary>Debit less credit of the account.</summary>
    public Task<decimal> BalanceAsync(ErpWeb.Accounting.Accounts.AccountRole role) => database.BalanceAsync(tenant.Id, role);

    public async Task AssertSoundAsync()
    {
        await StockCheck.AssertSoundAsync(database, tenant.Id);
        await BooksCheck.AssertSoundAsync(database, tenant.Id);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task PrepareAsync(ItemTracking tracking)
    {
        Item = await tenant.AddAsync(An.Item().With(item => (item.Tracking, item.NegativeStock) = (tracking, NegativeStock.Block)));
        await database.SaveAsync(tenant.Id, new Warehouse { Id = Shop, Code = "SHOP", Name = "Shop", Kind = WarehouseKind.Shop });
        await using (var db = database.For(tenant.Id))
        {
            Store = await db.Warehouses.Where(row => row.IsDefault).Select(row => row.Id).SingleAsync();
            Transit = await db.Warehouses.Where(row => row.Kind == WarehouseKind.Transit).Select(row => row.Id).SingleAsync();
        }
        if (tracking is ItemTracking.None)
            Assert.True((await AdjustAsync(new() { Date = new(2026, 11, 1), WarehouseId = Store, Reason = AdjustmentReason.Found, Lines = [Line(10, line => line.Value = 1000)] })).IsSuccess);
    }
}
