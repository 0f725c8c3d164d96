using ErpWeb.Accounting.Accounts;
using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Opening;
using ErpWeb.Parties;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Billing;

/// <summary>A trader in Maharashtra with one item at 18 % and one registered customer, ready to bill.</summary>
public sealed class BillingFixture : IAsyncDisposable
{
    private BillingFixture(TestDatabase database, TestTenant tenant, Item item, Party customer) =>
        (Database, Tenant, Item, Customer) = (database, tenant, item, customer);

    public TestDatabase Database { get; }

    public TestTenant Tenant { get; }

    public Item Item { get; }

    public Party Customer { get; }

    public static async Task<BillingFixture> CreateAsync(DatabaseEngine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        return new(database, tenant, await tenant.AddAsync(An.Item()), await tenant.AddAsync(A.Party().CreditDays(30)));
    }

    public TestScope Scope() => new(Database, Tenant.Id);

    /// <summary>Two pieces at 100 rupees: 200 + 18 + 18 = 236.</summary>
    public InvoiceDraft Draft(Action<InvoiceDraft>? change = null)
    {
        var draft = new InvoiceDraft
        {
            Date = new(2026, 11, 20),
            PartyId = Customer.Id,
            Lines = [new() { ItemId = Item.Id, Quantity = 2, UnitPrice = 100m }],
        };
        change?.Invoke(draft);
        return draft;
    }

    public async Task<PostedInvoice> PostAsync(InvoiceDraft? draft = null)
    {
        await using var scope = Scope();
        return (await scope.Get<InvoiceService>().PostAsync(draft ?? Draft())).Value;
    }

    /// <summary>What of the invoice's first line is given back.</summary>
    public async Task<CreditNoteDraft> CreditDraftAsync(Guid invoiceId, decimal? quantity, Action<CreditNoteDraftLine>? change = null)
    {
        await using var db = Database.For(Tenant.Id);
        var line = new CreditNoteDraftLine { InvoiceLineId = await db.InvoiceLines.Where(row => row.InvoiceId == invoiceId && row.LineNumber == 1).Select(row => row.Id).SingleAsync(), Quantity = quantity };
        change?.Invoke(line);
        return new() { InvoiceId = invoiceId, Date = new(2026, 11, 21), Reason = "Too large", Lines = [line] };
    }

    public async Task<Result<PostedReference>> CreditAsync(CreditNoteDraft draft)
    {
        await using var scope = Scope();
        return await scope.Get<CreditNoteService>().PostAsync(draft);
    }

    public async Task<Result<PostedReference>> CreditAsync(Guid invoiceId, decimal? quantity, Action<CreditNoteDraftLine>? change = null) =>
        await CreditAsync(await CreditDraftAsync(invoiceId, quantity, change));

    /// <summary>Brings goods into the store by an adjustment of the first of the month.</summary>
    public async Task StockAsync(decimal quantity, decimal unitCost)
    {
        await using var scope = Scope();
        await using var db = Database.For(Tenant.Id);
        var store = await db.Warehouses.SingleAsync(row => row.IsDefault);
        var posted = await scope.Get<OpeningStockService>().PostAsync(new() { Date = new(2026, 11, 1), WarehouseId = store.Id, Lines = [new() { ItemId = Item.Id, Quantity = quantity, Value = quantity * unitCost }] });
        Assert.True(posted.IsSuccess, posted.FirstError?.Message);
    }

    /// <summary>Debits less credits.</summary>
    public Task<decimal> BalanceAsync(AccountRole role) => Database.BalanceAsync(Tenant.Id, role);

    public ReceiptDraft Payment(Guid invoiceId, decimal amount) =>
        new() { InvoiceId = invoiceId, Date = new(2026, 11, 21), Amount = amount, Mode = PaymentMode.Cash };

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
