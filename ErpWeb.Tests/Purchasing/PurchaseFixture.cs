using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Items;
using ErpWeb.Parties;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Purchasing;

/// <summary>A trader in Maharashtra with one item at 18 % and one registered supplier of the same state, ready to buy.</summary>
public sealed class PurchaseFixture : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private PurchaseFixture(TestDatabase database, TestTenant tenant, Item item, Party supplier) => (Database, Tenant, Item, Supplier) = (database, tenant, item, supplier);

    public TestDatabase Database { get; }

    public TestTenant Tenant { get; }

    public Item Item { get; }

    public Party Supplier { get; }

    public static async Task<PurchaseFixture> CreateAsync(DatabaseEngine engine, TaxpayerScheme scheme = TaxpayerScheme.Regular)
    {
        var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database, scheme: scheme);
        return new(database, tenant, await tenant.AddAsync(An.Item()), await tenant.AddAsync(SupplierNamed("Verma Mills").CreditDays(30)));
    }

    public static PartyBuilder SupplierNamed(string name) => A.Party().Named(name).With(party => (party.IsCustomer, party.IsSupplier) = (false, true));

    public TestScope Scope(Rights? rights = null) => new(Database, Tenant.Id, rights: rights);

    public async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = Scope();
        return await act(scope.Get<TService>());
    }

    /// <summary>Ten pieces at 100 rupees.</summary>
    public OrderDraft Order(decimal quantity = 10, decimal price = 100) => new()
    {
        Date = Today,
        PartyId = Supplier.Id,
        Lines = [new() { ItemId = Item.Id, Quantity = quantity, UnitPrice = price }],
    };

    public async Task<PostedReference> ApproveAsync(OrderDraft? draft = null) => (await DoAsync<OrderService, Result<PostedReference>>(orders => orders.ApproveAsync(draft ?? Order()))).Value;

    public async Task<GoodsReceiptDraft> ReceiptAsync(Guid orderId, decimal quantity)
    {
        var lines = await DoAsync<OrderQueries, IReadOnlyList<GoodsReceiptDraftLine>>(orders => orders.ToReceiveAsync(orderId));
        lines[0].Quantity = quantity;
        return new() { Date = Today, OrderId = orderId, PartyId = Supplier.Id, Lines = [.. lines] };
    }

    public async Task<PostedReference> ReceiveAsync(Guid orderId, decimal quantity)
    {
        var draft = await ReceiptAsync(orderId, quantity);
        return (await DoAsync<GoodsReceiptService, Result<PostedReference>>(receipts => receipts.ReceiveAsync(draft))).Value;
    }

    /// <summary>A bill of goods that come in with it.</summary>
    public BillDraft Bill(decimal quantity = 10, decimal price = 100, string number = "V-1") => new()
    {
        Date = Today,
        SupplierDate = Today,
        SupplierNumber = number,
        PartyId = Supplier.Id,
        Lines = [new() { ItemId = Item.Id, Quantity = quantity, UnitPrice = price }],
    };

    public Task<Result<PostedReference>> TryBillAsync(BillDraft draft) => DoAsync<BillService, Result<PostedReference>>(bills => bills.PostAsync(draft));

    public async Task<PostedReference> BillAsync(BillDraft? draft = null) => (await TryBillAsync(draft ?? Bill())).Value;

    public SupplierPaymentDraft Payment(Guid billId, decimal amount) => new()
    {
        PartyId = Supplier.Id,
        Date = Today,
        Amount = amount,
        Parts = [new() { BillId = billId, Amount = amount }],
    };

    public Task<Result<PostedReference>> PayAsync(SupplierPaymentDraft draft) => DoAsync<SupplierPaymentService, Result<PostedReference>>(payments => payments.PayAsync(draft));

    public async Task<Guid> AccountAsync(string code)
    {
        await using var db = Database.For(Tenant.Id);
        return await db.Accounts.Where(account => account.Code == code).Select(account => account.Id).SingleAsync();
    }

    /// <summary>What a document posted, as a bookkeeper writes it: "Dr Stock 600, Cr Goods received 600".</summary>
    public async Task<string> JournalOfAsync(Guid documentId)
    {
        await using var db = Database.For(Tenant.Id);
        var lines = await (
            from line in db.JournalLines
            join entry in db.JournalEntries on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
            join account in db.Accounts on new { line.TenantId, Id = line.AccountId } equals new { account.TenantId, account.Id }
            where entry.SourceId == documentId
            select new { account.Role, account.Code, line.Debit, line.Credit }).ToListAsync();
        return string.Join(", ", lines
            .GroupBy(line => line.Role is AccountRole.None ? line.Code : line.Role.ToString())
            .Select(account => (account.Key, Net: account.Sum(line => line.Debit - line.Credit)))
            .Where(account => account.Net != 0)
            .OrderBy(account => account.Net < 0).ThenBy(account => account.Key, StringComparer.Ordinal)
            .Select(account => FormattableString.Invariant($"{(account.Net > 0 ? "Dr" : "Cr")} {account.Key} {Math.Abs(account.Net):0.##}")));
    }

    public Task<decimal> BalanceAsync(AccountRole role) => Database.BalanceAsync(Tenant.Id, role);

    public async Task<decimal> DueAsync(Guid billId)
    {
        await using var db = Database.For(Tenant.Id);
        return await db.Payables.Where(row => row.Id == billId).Select(row => row.Amount - row.Settled).SingleAsync();
    }

    public async Task<OrderStatus> StatusAsync(Guid orderId)
    {
        await using var db = Database.For(Tenant.Id);
        return await db.PurchaseOrders.Where(row => row.Id == orderId).Select(row => row.Status).SingleAsync();
    }

    /// <summary>Every entry balances, what is owed agrees with its account, and what the suppliers hold with theirs.</summary>
    public async Task AssertSoundAsync()
    {
        await using var db = Database.For(Tenant.Id);
        var lines = await db.JournalLines.AsNoTracking().ToListAsync();
        foreach (var entry in lines.GroupBy(line => line.EntryId))
            Assert.Equal(entry.Sum(line => line.Debit), entry.Sum(line => line.Credit));
        var cancelled = await db.PurchaseBills.Where(bill => bill.Status == DocumentStatus.Cancelled).Select(bill => bill.Id).ToListAsync();
        var owed = (await db.Payables.ToListAsync()).Where(row => !cancelled.Contains(row.Id)).Sum(row => row.Amount - row.Settled);
        Assert.Equal(-owed, await BalanceAsync(AccountRole.Payables));
        Assert.Equal((await db.SupplierCredits.ToListAsync()).Sum(row => row.Amount - row.Used), await BalanceAsync(AccountRole.SupplierAdvances));
        foreach (var payable in await db.Payables.ToListAsync())
            Assert.Equal(payable.Settled, (await db.PayableSettlements.Where(row => row.PayableId == payable.Id).ToListAsync()).Sum(row => row.Amount));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}

internal static class PurchaseDrafts
{
    public static T With<T>(this T draft, Action<T> change)
    {
        change(draft);
        return draft;
    }
}
