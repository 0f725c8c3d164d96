using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Reports;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Inventory;

/// <summary>A tenant whose goods are moved by documents that are nothing but their stock postings.</summary>
internal sealed class StockDesk(TestDatabase database, TestTenant tenant) : IAsyncDisposable
{
    private int _number;

    public TestDatabase Database => database;

    public TestTenant Tenant => tenant;

    public Item Item { get; set; } = default!;

    public static async Task<StockDesk> OpenAsync(DatabaseEngine engine, ValuationMethod method = ValuationMethod.Fifo, NegativeStock policy = NegativeStock.Block, decimal? purchasePrice = null)
    {
        var database = await TestDatabase.CreateAsync(engine);
        var desk = new StockDesk(database, await TestTenants.OneAsync(database));
        desk.Item = await desk.Tenant.AddAsync(An.Item().With(item => (item.Valuation, item.NegativeStock, item.PurchasePrice) = (method, policy, purchasePrice)));
        return desk;
    }

    /// <summary>A report of the stock as of today.</summary>
    public async Task<Sheet> SheetAsync(string key, Guid? item = null)
    {
        await using var scope = new TestScope(Database, Tenant.Id);
        return (await scope.Get<IEnumerable<IStockReport>>().Single(report => report.Key == key).ReadAsync(new(new(2026, 11, 21)) { ItemId = item }))!.Sheet;
    }

    public Task<SourceDocument> BuyAsync(string day, decimal quantity, decimal value, Guid? warehouse = null, Guid? lineId = null) =>
        DoAsync(day, AccountRole.GoodsReceivedNotBilled, posting => posting with { In = [new(lineId ?? Ids.New(), Item.Id, quantity, value) { WarehouseId = warehouse }] });

    public Task<SourceDocument> SellAsync(string day, decimal quantity, Guid? warehouse = null, Guid? lineId = null) =>
        DoAsync(day, AccountRole.CostOfSales, posting => posting with { Out = [new(lineId ?? Ids.New(), Item.Id, quantity) { WarehouseId = warehouse }] });

    public async Task<SourceDocument> DoAsync(string day, AccountRole counter, Func<StockPosting, StockPosting> fill)
    {
        var (source, result) = await TryAsync(day, counter, fill);
        Assert.True(result.IsSuccess, result.IsSuccess ? "" : result.Errors[0].Message);
        return source;
    }

    public async Task<(SourceDocument Source, Result<PostedStock> Result)> TryAsync(string day, AccountRole counter, Func<StockPosting, StockPosting> fill)
    {
        var source = new SourceDocument("Test", Ids.New(), $"T{Interlocked.Increment(ref _number)}");
        await using var scope = new TestScope(database, tenant.Id);
        await using var db = await scope.OpenAsync();
        await using var write = await db.BeginWriteAsync();
        var batch = new PostingBatch(db);
        var posting = fill(new(source, DateOnly.Parse(day), counter, $"Test {source.Number}"));
        var result = await scope.Get<StockLedger>().PostAsync(db, batch, posting, default);
        if (result.IsSuccess)
        {
            await batch.WriteAsync(LoggedChange.Posted("Test", source.Id, new { source.Number }), default);
            await write.CommitAsync();
        }
        return (source, result);
    }

    public async Task<Error?> CancelAsync(SourceDocument source)
    {
        await using var scope = new TestScope(database, tenant.Id);
        await using var db = await scope.OpenAsync();
        await using var write = await db.BeginWriteAsync();
        var batch = new PostingBatch(db);
        if (await scope.Get<StockLedger>().ReverseAsync(db, batch, source, "Cancelled", default) is { } refused)
            return refused;
        await scope.Get<GeneralLedger>().ReverseAsync(db, batch, source, "Cancelled", default);
        await batch.WriteAsync(LoggedChange.Cancelled("Test", source.Id, new { source.Number }), default);
        await write.CommitAsync();
        return null;
    }

    /// <summary>What the goods that left by a document cost, in the stock ledger and in the books alike.</summary>
    public async Task<decimal> CostOfAsync(SourceDocument sale)
    {
        await using var db = database.For(tenant.Id);
        var inStock = -(await db.StockMoves.Where(move => move.SourceId == sale.Id).ToListAsync()).Sum(move => move.Value);
        var account = await db.Accounts.Where(row => row.Role == AccountRole.CostOfSales).Select(row => row.Id).SingleAsync();
        var lines = await (from line in db.JournalLines join entry in db.JournalEntries on line.EntryId equals entry.Id where entry.SourceId == sale.Id && line.AccountId == account select line).ToListAsync();
        Assert.Equal(inStock, lines.Sum(line => line.Debit - line.Credit));
        return inStock;
    }

    public async Task<(decimal Quantity, decimal Value)> OnHandAsync(Guid? warehouse = null)
    {
        await using var db = database.For(tenant.Id);
        var id = warehouse ?? await WarehouseAsync(WarehouseKind.Store);
        var position = await db.StockPositions.SingleAsync(row => row.ItemId == Item.Id && row.WarehouseId == id);
        return (position.Quantity, position.Value);
    }

    public async Task<Guid> WarehouseAsync(WarehouseKind kind)
    {
        await using var db = database.For(tenant.Id);
        return await db.Warehouses.Where(row => row.Kind == kind).Select(row => row.Id).FirstAsync();
    }

    public Task AssertSoundAsync() => StockCheck.AssertSoundAsync(database, tenant.Id);

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
