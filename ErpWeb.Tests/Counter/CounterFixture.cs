using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Items;
using ErpWeb.Counter.Bills;
using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Shifts;
using ErpWeb.Counter.Tills;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Counter;

/// <summary>A shop with a till, an item at 118 rupees with tax, and an open shift with 500 rupees in the drawer.</summary>
public sealed class CounterFixture : IAsyncDisposable
{
    private CounterFixture(TestDatabase database, TestTenant tenant, Item item) => (Database, Tenant, Item) = (database, tenant, item);

    public TestDatabase Database { get; }

    public TestTenant Tenant { get; }

    public Item Item { get; }

    public Guid ShiftId { get; private set; }

    public static async Task<CounterFixture> CreateAsync(DatabaseEngine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        var item = await tenant.AddAsync(An.Item().PriceWithTax(118).With(item => item.Barcode = "8901234567894"));
        var counter = new CounterFixture(database, tenant, item);
        await using var scope = counter.Scope();
        await scope.Get<TillService>().EnsureFirstAsync();
        counter.ShiftId = (await scope.Get<ShiftService>().OpenAsync(new() { TillId = (await counter.TillAsync(scope)).Id, Cash = new() { [100] = 5 } })).Value;
        return counter;
    }

    /// <param name="actor">Who works; the clerk unless said.</param>
    public TestScope Scope(Actor? actor = null, Rights? rights = null) => new(Database, Tenant.Id, actor: actor, rights: rights);

    public CounterBill Bill(decimal quantity = 2, Guid? partyId = null, string partyName = "") =>
        new() { PartyId = partyId, PartyName = partyName, Lines = [new() { ItemId = Item.Id, Quantity = quantity }] };

    public static TenderEntry Paid(TenderKind kind, decimal given, string reference = "") => new() { Kind = kind, Given = given, Reference = reference };

    public async Task<TillFacts> TillAsync(TestScope scope)
    {
        await using var db = await scope.OpenAsync();
        return await db.Tills.Select(TillFacts.Of).FirstAsync();
    }

    public Task<decimal> BalanceAsync(AccountRole role) => Database.BalanceAsync(Tenant.Id, role);

    /// <summary>The cash that must lie in the drawer.</summary>
    public async Task<decimal> ExpectedCashAsync()
    {
        await using var db = Database.For(Tenant.Id);
        return (await db.Shifts.SingleAsync(shift => shift.Id == ShiftId)).OpeningCash
            + await db.CounterTenders.Where(tender => tender.ShiftId == ShiftId && tender.Kind == TenderKind.Cash).SumAsync(tender => tender.Amount);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
