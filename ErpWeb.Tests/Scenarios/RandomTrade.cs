using ErpWeb.Accounting.Journals;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Purchasing;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Scenarios;

/// <summary>Trades at random through the same services as the pages. What a service refuses, as it should at times, changes nothing.</summary>
internal sealed partial class RandomTrade
{
    private readonly PurchaseFixture _shop;
    private readonly Party _customer;
    private readonly Random _random;
    private readonly IReadOnlyList<(string Kind, Func<Task<bool>> Act)> _acts;

    private RandomTrade(PurchaseFixture shop, Party customer, int seed, bool movesGoods)
    {
        (_shop, _customer, _random) = (shop, customer, new(seed));
        _acts =
        [
            ("invoice", InvoiceAsync), ("invoice", InvoiceAsync), ("receipt", ReceiptAsync), ("order and goods receipt", ReceiveAsync), ("bill of goods received", BillAsync),
            ("bill with goods", DirectBillAsync), ("freight", FreightAsync), ("cancelled freight", CancelFreightAsync), ("payment", PayAsync), ("debit note", ReturnAsync), ("journal", JournalAsync),
            ("credit note", CreditAsync), ("sales order and challan", DeliverAsync), ("invoice of a challan", BillChallanAsync), ("goods of a challan back", ChallanBackAsync),
            ("cancelled credit note", CancelCreditNoteAsync), ("cancelled order or challan", CancelPaperAsync),
            ("cancelled invoice", CancelInvoiceAsync), ("cancelled receipt", CancelReceiptAsync), ("cancelled bill", CancelBillAsync), ("cancelled payment", CancelPaymentAsync), ("cancelled goods receipt", CancelGoodsReceiptAsync),
            .. movesGoods ? [("adjustment", AdjustAsync), ("transfer", SendAsync), ("arrival", ArriveAsync), ("cancelled transfer or arrival", CancelTransferAsync)] : Array.Empty<(string, Func<Task<bool>>)>(),
        ];
    }

    public const int Kinds = 25;

    /// <summary>How often each kind of thing succeeded.</summary>
    public Dictionary<string, int> Done { get; } = [];

    private DateOnly Day => PurchaseFixture.Today.AddDays(-_random.Next(40));

    /// <param name="policy">Whether more may be sold than is there; null is what the business says.</param>
    /// <param name="movesGoods">Adjusts stock and sends it to and fro too.</param>
    public static async Task<RandomTrade> OpenAsync(PurchaseFixture shop, int seed, ValuationMethod method, NegativeStock? policy = null, bool movesGoods = false)
    {
        await using var db = shop.Database.For(shop.Tenant.Id);
        var item = await db.Items.SingleAsync(row => row.Id == shop.Item.Id);
        (item.Valuation, item.PurchasePrice, item.NegativeStock) = (method, 80, policy);
        await db.SaveChangesAsync();
        return new(shop, await shop.Tenant.AddAsync(A.Party().Consumer().CreditDays(15)), seed, movesGoods);
    }

    public async Task DoSomethingAsync()
    {
        var (kind, act) = _acts[_random.Next(_acts.Count)];
        if (await act())
            Done[kind] = Done.GetValueOrDefault(kind) + 1;
    }

    private async Task<bool> JournalAsync()
    {
        var (rent, bank) = (await _shop.AccountAsync("7010"), await _shop.AccountAsync("4510"));
        var amount = _random.Next(100, 900_000) / 100m;
        return await TryAsync<JournalService, PostedJournal>(service => service.PostAsync(new()
        {
            Kind = JournalKind.Journal,
            Date = Day,
            Narration = "Rent",
            Lines = [new() { AccountId = rent, Debit = amount }, new() { AccountId = bank, Credit = amount }],
        }));
    }

    private async Task<bool> CancelAsync<TService>(Func<ErpDbContext, IQueryable<Guid>> documents, Func<TService, Guid, Task<Result>> cancel) where TService : notnull =>
        await PickAsync(documents) is { } id && (await _shop.DoAsync<TService, Result>(service => cancel(service, id))).IsSuccess;

    private async Task<bool> TryAsync<TService, T>(Func<TService, Task<Result<T>>> act) where TService : notnull => (await _shop.DoAsync(act)).IsSuccess;

    private async Task<Guid?> PickAsync(Func<ErpDbContext, IQueryable<Guid>> documents)
    {
        await using var db = _shop.Database.For(_shop.Tenant.Id);
        var ids = await documents(db).ToListAsync();
        return ids.Count == 0 ? null : ids.Order().ElementAt(_random.Next(ids.Count));
    }
}
