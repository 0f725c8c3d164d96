using ErpWeb.Accounting.Periods;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Billing;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Accounting.Periods;

public sealed class BookOpeningServiceTests
{
    [Theory, Engines]
    public async Task NothingIsPostedBeforeTheDay_AndTheFirstPostingFixesIt(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        await using var scope = billing.Scope();
        var service = scope.Get<BookOpeningService>();
        Assert.Equal((2026, null, false), ((await service.GetAsync()).Year.StartYear, (await service.GetAsync()).Begin, (await service.GetAsync()).IsFixed));
        Assert.False((await service.SaveAsync(new(2026, 11, 22))).IsSuccess);
        Assert.True((await service.SaveAsync(new(2026, 11, 21))).IsSuccess);

        Assert.Equal("accounting.books.closed", (await scope.Get<InvoiceService>().PostAsync(billing.Draft())).FirstError!.Code);
        Assert.True((await service.SaveAsync(new(2026, 11, 20))).IsSuccess);
        await billing.PostAsync();

        Assert.Equal((new DateOnly(2026, 11, 20), true), ((await service.GetAsync()).Begin, (await service.GetAsync()).IsFixed));
        Assert.Equal("accounting.books.begun", (await service.SaveAsync(new(2026, 11, 1))).FirstError!.Code);
    }
}
