using System.Text.Json;
using ErpWeb.Billing.Invoices;
using ErpWeb.Counter.Papers;
using ErpWeb.Counter.Returns;
using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Shifts;
using ErpWeb.Counter.Tills;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tenancy.Registrations;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ErpWeb.Tests.Counter.CounterFixture;

namespace ErpWeb.Tests.Counter;

/// <summary>A shop of Maharashtra with a branch in Karnataka, whose till bills under the GSTIN there.</summary>
public sealed class TillOfOtherGstinTests
{
    [Theory, Engines]
    public async Task CashSale_HasTheTaxTheNumberAndThePaperOfItsState(DatabaseEngine engine)
    {
        await using var counter = await CounterFixture.CreateAsync(engine);
        var karnataka = await RegisterAsync(counter);
        var neighbour = await counter.Tenant.AddAsync(A.Party().Named("Pune Hardware").InState("27"));
        await using var scope = counter.Scope();
        var main = (await scope.Get<CounterSaleService>().PostAsync(counter.Bill(), [Paid(TenderKind.Cash, 236)])).Value;
        await MoveAsync(counter, scope, karnataka);

        var sale = (await scope.Get<CounterSaleService>().PostAsync(counter.Bill(), [Paid(TenderKind.Cash, 236)])).Value;
        var away = (await scope.Get<CounterSaleService>().PostAsync(counter.Bill(partyId: neighbour.Id), [Paid(TenderKind.Cash, 236)])).Value;
        var paper = (await scope.Get<BillPaperReader>().FindAsync(sale.InvoiceId))!;
        var bill = (await scope.Get<ReturnService>().FindAsync(sale.Number)).Value;
        bill.Draft.Lines[0].Quantity = 1;
        bill.Draft.Reason = "Broken";
        var back = await scope.Get<ReturnService>().PostAsync(bill.Draft);

        Assert.Equal(("INV/26-27/0001", "IN29/26-27/0001", "IN29/26-27/0002", "CN29/26-27/0001"), (main.Number, sale.Number, away.Number, back.Value.Number));
        Assert.Contains(paper.Rows, row => row.Start == $"GSTIN {TestTenants.GstinOf("29")}");
        Assert.Contains(paper.Rows, row => row.Start == "Place of supply Karnataka");
        await using var db = await scope.OpenAsync();
        var invoices = await db.Invoices.ToDictionaryAsync(invoice => invoice.Number);
        Assert.Equal(("29", 18m, 18m, 0m, karnataka), (invoices[sale.Number].PlaceOfSupply, invoices[sale.Number].Cgst, invoices[sale.Number].Sgst, invoices[sale.Number].Igst, invoices[sale.Number].RegistrationId));
        Assert.Equal(("27", 36m), (invoices[away.Number].PlaceOfSupply, invoices[away.Number].Igst));
        Assert.Equal(("27", 18m, null), (invoices[main.Number].PlaceOfSupply, invoices[main.Number].Cgst, invoices[main.Number].RegistrationId));
        Assert.Equal(TestTenants.GstinOf("29"), JsonSerializer.Deserialize<SupplierFacts>(invoices[sale.Number].Supplier, DraftJson.Options)!.Gstin);
        await BooksCheck.AssertSoundAsync(counter.Database, counter.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Gstin_IsNotChangedUnderAnOpenShift_NorTakenFromATill(DatabaseEngine engine)
    {
        await using var counter = await CounterFixture.CreateAsync(engine);
        var karnataka = await RegisterAsync(counter);
        await using var scope = counter.Scope();
        var till = (await scope.Get<TillQueries>().AllAsync()).Rows.Single().ToDraft();

        till.RegistrationId = karnataka;
        Assert.Equal("counter.till.shift_open", (await scope.Get<TillService>().SaveAsync(till)).FirstError?.Code);
        till.RegistrationId = Ids.New();
        Assert.Equal("counter.till.registration", (await scope.Get<TillService>().SaveAsync(till)).FirstError?.Code);

        await MoveAsync(counter, scope, karnataka);
        Assert.Equal("tenancy.registration.of_till", (await scope.Get<RegistrationService>().RemoveAsync(karnataka)).FirstError?.Code);
        Assert.Single(await scope.Get<TillQueries>().GstinsAsync());
    }

    private static async Task<Guid> RegisterAsync(CounterFixture counter)
    {
        await using var scope = counter.Scope();
        var registrations = scope.Get<RegistrationService>();
        Assert.True((await registrations.SaveAsync(new() { Gstin = TestTenants.GstinOf("29"), StateCode = "29", Address = "1 MG Road\nBengaluru" })).IsSuccess);
        return (await registrations.ListAsync()).Single().Id!.Value;
    }

    // The till is moved between two shifts.
    private static async Task MoveAsync(CounterFixture counter, TestScope scope, Guid registrationId)
    {
        Assert.True((await scope.Get<ShiftService>().CloseAsync(counter.ShiftId, new() { Card = 0, Upi = 0 })).IsSuccess);
        var till = (await scope.Get<TillQueries>().AllAsync()).Rows.Single().ToDraft();
        till.RegistrationId = registrationId;
        Assert.True((await scope.Get<TillService>().SaveAsync(till)).IsSuccess);
        Assert.True((await scope.Get<ShiftService>().OpenAsync(new() { TillId = till.Id, Cash = new() { [100] = 5 } })).IsSuccess);
    }
}
