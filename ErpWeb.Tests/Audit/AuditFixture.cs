using ErpWeb.Audit.Verification;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Billing;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Audit;

/// <summary>A business with masters that were changed, invoices, a receipt and cancellations; and somebody who owns its tables.</summary>
internal sealed class AuditFixture : IAsyncDisposable
{
    private AuditFixture(BillingFixture billing, IReadOnlyList<PostedInvoice> invoices) => (Billing, Invoices) = (billing, invoices);

    public BillingFixture Billing { get; }

    /// <summary>Paid, cancelled, open.</summary>
    public IReadOnlyList<PostedInvoice> Invoices { get; }

    public Guid TenantId => Billing.Tenant.Id;

    public TestDatabase Database => Billing.Database;

    public static async Task<AuditFixture> CreateAsync(DatabaseEngine engine)
    {
        var billing = await BillingFixture.CreateAsync(engine);
        await using var db = billing.Database.For(billing.Tenant.Id);
        (await db.Items.SingleAsync(item => item.Id == billing.Item.Id)).SalePrice = 120.50m;
        await db.SaveChangesAsync();
        var invoices = new List<PostedInvoice>();
        await using var scope = billing.Scope();
        for (var number = 0; number < 3; number++)
            invoices.Add((await scope.Get<InvoiceService>().PostAsync(billing.Draft())).Value);
        await scope.Get<ReceiptService>().ReceiveAsync(new() { InvoiceId = invoices[0].Id, Date = scope.Get<ErpWeb.Shared.Data.Hosting.IndiaClock>().Today, Amount = 50, Mode = PaymentMode.Upi, Reference = "UPI 1" });
        Assert.True((await scope.Get<InvoiceService>().CancelAsync(invoices[1].Id, "Wrong customer")).IsSuccess);
        return new(billing, invoices);
    }

    public async Task<LogVerdict> VerifyAsync(LogHead? earlier = null)
    {
        await using var db = Database.For(TenantId);
        return await LogVerification.VerifyAsync(db, earlier, default);
    }

    /// <summary>Runs the statement as the owner of the tables with the triggers out of the way, as an attacker would.</summary>
    public async Task TamperAsync(string sql)
    {
        await using var owner = await Database.OpenAsOwnerAsync().AsTenantAsync(TenantId);
        await using var db = Database.Unbound();
        foreach (var type in SampleRows.Types(db).Where(type => type.ClrType.IsDefined(typeof(AppendOnlyAttribute), false)))
        {
            await owner.ExecuteAsync(Database.Engine is DatabaseEngine.Postgres
                ? $"""alter table "{type.GetTableName()}" disable trigger user"""
                : $"""drop trigger if exists "{type.GetTableName()}_kept"; drop trigger if exists "{type.GetTableName()}_fixed" """);
        }
        Assert.NotEqual(0, await owner.ExecuteAsync(sql.Replace("@tenant", Literal(TenantId), StringComparison.Ordinal)));
    }

    /// <summary>The id as the engine keeps it.</summary>
    public string Literal(Guid id) => Database.Engine is DatabaseEngine.Postgres ? $"'{id}'" : $"'{id.ToString().ToUpperInvariant()}'";

    public ValueTask DisposeAsync() => Billing.DisposeAsync();
}
