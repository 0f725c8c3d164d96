using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Items;
using ErpWeb.Parties;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

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

    public ReceiptDraft Payment(Guid invoiceId, decimal amount) =>
        new() { InvoiceId = invoiceId, Date = new(2026, 11, 21), Amount = amount, Mode = PaymentMode.Cash };

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
