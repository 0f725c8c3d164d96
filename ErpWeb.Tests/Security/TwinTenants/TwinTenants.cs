using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Insights.Sales;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Security.TwinTenants;

/// <summary>
/// Two businesses of one shape with the same document numbers. A attacks; every text of B carries the <see cref="Canary"/>.
/// B also has one row of every type in the model, so a new entity is attacked without anybody remembering it.
/// </summary>
internal sealed class TwinTenants : IAsyncDisposable
{
    private readonly bool _ownsApp;

    private TwinTenants(TestApp app, bool ownsApp, Guid attacker, Guid victim) => (App, _ownsApp, Attacker, Victim) = (app, ownsApp, attacker, victim);

    public TestApp App { get; }

    public Guid Attacker { get; }

    public required string AttackerEmail { get; init; }

    public Guid Victim { get; }

    public string VictimSlug { get; private set; } = "";

    /// <summary>A row of B of every type.</summary>
    public IReadOnlyList<VictimRow> VictimRows { get; private set; } = [];

    /// <summary>
    /// What is tried at one place of a module: the business and its people, every type of the module itself, and some of the
    /// others, which turn from place to place. All at every place would be a quarter of a million requests.
    /// </summary>
    public IEnumerable<VictimRow> RowsFor(Type? place, int turn)
    {
        var module = VictimRow.ModuleOf(place);
        return VictimRows.Where((row, index) => row.Module is null || row.Module == module || (index + turn) % 40 == 0);
    }

    public static async Task<TwinTenants> CreateAsync(DatabaseEngine engine, Func<DatabaseEngine, Task<TestApp>>? createApp = null) =>
        await JoinAsync(await (createApp ?? (made => TestApp.CreateAsync(made, SweepSettings.Unlimited)))(engine), ownsApp: true);

    /// <summary>Adds the two to an application that others use too.</summary>
    public static async Task<TwinTenants> JoinAsync(TestApp app, bool ownsApp = false)
    {
        var mark = Guid.NewGuid().ToString("N");
        var attacker = await app.SignUpAsync($"Asha Traders {mark}", $"{mark}@example.com");
        var victim = await app.SignUpAsync($"Bina {Canary.Word} Traders {mark}", $"{Canary.Word}{mark}@example.com");
        var twins = new TwinTenants(app, ownsApp, attacker.Id, victim.Id) { AttackerEmail = $"{mark}@example.com" };
        await twins.TradeAsync(attacker.Id, "");
        await twins.TradeAsync(victim.Id, Canary.Word + " ");
        await twins.FillVictimAsync();
        // What the application itself would add up during the attack.
        await twins.AsAsync<SalesCatchUp, int>(victim.Id, work => work.DoDueAsync());
        return twins;
    }

    /// <summary>A hash over every row of B.</summary>
    public async Task<string> VictimStateAsync()
    {
        await using var db = App.Database.For(Victim);
        var state = new StringBuilder();
        foreach (var type in SampleRows.Types(db))
            foreach (var row in (await SampleRows.Set(db, type).AsNoTracking().ToListAsync()).Select(row => JsonSerializer.Serialize(row, type.ClrType)).Order(StringComparer.Ordinal))
                state.AppendLine(row);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(state.ToString())));
    }

    /// <summary>Does something as the system of one of the two.</summary>
    public async Task<TResult> AsAsync<TService, TResult>(Guid tenantId, Func<TService, Task<TResult>> act) where TService : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenantId, TestTenant.Clerk, Rights.All);
        return await act(ActivatorUtilities.GetServiceOrCreateInstance<TService>(scope.ServiceProvider));
    }

    public ValueTask DisposeAsync() => _ownsApp ? App.DisposeAsync() : ValueTask.CompletedTask;

    /// <summary>B sells again: more items, customers, invoices and money.</summary>
    public Task TradeAsVictimAsync() => TradeAsync(Victim, Canary.Word + " ", "IT-2");

    private async Task TradeAsync(Guid tenantId, string mark, string code = "IT-1")
    {
        var today = new IndiaClock(TimeProvider.System).Today;
        Guid rate;
        await using (var db = App.Database.For(tenantId))
        {
            var profile = await db.BusinessProfiles.SingleAsync();
            (profile.Gstin, profile.Scheme, profile.LegalName) = (TestTenants.GstinOf("27"), TaxpayerScheme.Regular, mark + "Traders");
            await db.SaveChangesAsync();
            rate = (await db.TaxRates.ToListAsync()).First(row => row.Rate == 18).Id;
        }
        var item = An.Item().Code(code).Named(mark + "Steel bottle").With(item => item.NegativeStock = NegativeStock.Allow).Build();
        var customer = A.Party().Consumer().Named($"{mark}Kiran Electricals {code}").Build();
        await App.Database.SaveAsync(tenantId, item, customer, new ItemTaxRate { Id = Ids.New(), ItemId = item.Id, From = new(2017, 7, 1), TaxRateId = rate });
        InvoiceDraft Draft(int quantity) => new() { Date = today, PartyId = customer.Id, Notes = mark, Lines = [new() { ItemId = item.Id, Quantity = quantity, UnitPrice = 100m }] };
        for (var number = 1; number <= 3; number++)
        {
            var invoice = (await AsAsync<InvoiceService, PostedInvoice>(tenantId, async service => (await service.PostAsync(Draft(number))).Value)).Id;
            if (number == 1)
                await AsAsync<ReceiptService, PostedReceipt>(tenantId, async service => (await service.ReceiveAsync(
                    new() { InvoiceId = invoice, Date = today, Amount = 50m, Mode = PaymentMode.Upi, Reference = mark + "UPI-1" })).Value);
        }
        await AsAsync<InvoiceDraftService, bool>(tenantId, async service => (await service.SaveAsync(Draft(9))).IsSuccess);
    }

    private async Task FillVictimAsync()
    {
        await using var db = App.Database.For(Victim);
        foreach (var type in SampleRows.Types(db).Where(type => type.ClrType.Namespace != typeof(EditLogEntry).Namespace))
            if (typeof(TenantRow).IsAssignableFrom(type.ClrType) || !await SampleRows.Set(db, type).AnyAsync())
                db.Add(Canary.PutInto(type, SampleRows.Make(type, Victim)));
        await db.SaveChangesAsync();
        VictimSlug = await db.Tenants.Where(tenant => tenant.Id == Victim).Select(tenant => tenant.Slug).SingleAsync();

        var rows = new List<VictimRow> { new("Tenant", null, Victim) };
        foreach (var type in SampleRows.Types(db).Where(type => typeof(TenantRow).IsAssignableFrom(type.ClrType)))
            rows.AddRange((await SampleRows.Set(db, type).AsNoTracking().ToListAsync()).Cast<TenantRow>().Take(1).Select(row => new VictimRow(type.ClrType.Name, VictimRow.ModuleOf(type.ClrType), row.Id)));
        rows.AddRange((await db.Memberships.Where(member => member.TenantId == Victim).Select(member => member.UserId).ToListAsync()).Select(id => new VictimRow("User", null, id)));
        VictimRows = rows;
    }
}

/// <param name="Module">The module the type belongs to; of the business itself and its people, none.</param>
internal sealed record VictimRow(string Type, string? Module, Guid Id)
{
    public static string? ModuleOf(Type? type) => type?.Namespace?.Split('.') is [_, var module, ..] ? module : null;
}
