using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tenancy.Numbering;
using ErpWeb.Tests.Billing;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Tenancy.Numbering;

public sealed class NumberSeriesServiceTests
{
    [Theory, Engines]
    public async Task Prefix_CountsAtOnce_UntilTheYearHasANumber(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        await using var scope = billing.Scope();
        var service = scope.Get<NumberSeriesService>();
        var invoices = (await service.ListAsync()).Single(row => row.Document is NumberedDocument.Invoice);
        Assert.Equal(("INV/26-27/0001", null), (invoices.Next, invoices.FixedPrefix));

        Assert.True((await service.SaveAsync(invoices.Id, " mt ")).IsSuccess);
        Assert.Equal("MT/26-27/0001", (await billing.PostAsync()).Number);
        Assert.True((await service.SaveAsync(invoices.Id, "NEW")).IsSuccess);

        var row = (await service.ListAsync()).Single(row => row.Document is NumberedDocument.Invoice);
        Assert.Equal(("MT/26-27/0002", "MT", "NEW", "27-28"), (row.Next, row.FixedPrefix, row.Prefix, row.NextYear));
        Assert.Equal(row.Next, (await billing.PostAsync()).Number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("TOOLONG")]
    [InlineData("A/B")]
    [InlineData("0A")]
    [InlineData("RCT")]
    public async Task Prefix_ThatCannotBe_IsRefused(string prefix)
    {
        await using var billing = await BillingFixture.CreateAsync(DatabaseEngine.Sqlite);
        await using var scope = billing.Scope();
        var service = scope.Get<NumberSeriesService>();
        var invoices = (await service.ListAsync()).Single(row => row.Document is NumberedDocument.Invoice);
        Assert.Equal("Prefix", (await service.SaveAsync(invoices.Id, prefix)).FirstError!.Field);
        Assert.Equal("INV", (await service.ListAsync()).Single(row => row.Id == invoices.Id).Prefix);
    }
}
