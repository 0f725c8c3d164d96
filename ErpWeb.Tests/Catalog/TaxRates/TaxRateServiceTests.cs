using ErpWeb.Catalog.TaxRates;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Gst;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Catalog.TaxRates;

public sealed class TaxRateServiceTests
{
    [Fact]
    public void Seeds_HaveNamesPeopleKnow()
    {
        var names = TaxRateSeeds.ForNewTenant().Select(rate => rate.Name).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(["Nil rated", "Exempt", "Non-GST", "GST 0.25%", "GST 18%", "GST 40%", "GST 12% (until 21-09-2025)"], name => Assert.Contains(name, names));
    }

    [Theory, Engines]
    public async Task Add_End_AndTakeBack(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var (service, queries) = (scope.Get<TaxRateService>(), scope.Get<TaxRateQueries>());

        var id = (await service.AddAsync(new TaxRateDraft { Name = "GST 7%", Rate = 7, From = new(2026, 4, 1) })).Value;
        Assert.Equal("catalog.tax_rate.ends_before_start", (await service.EndAsync(id, new(2026, 3, 31), 0)).FirstError!.Code);
        Assert.True((await service.EndAsync(id, new(2026, 12, 31), 0)).IsSuccess);
        Assert.Equal(TaxRateService.Changed, (await service.EndAsync(id, null, 0)).FirstError);

        var row = (await queries.AllAsync()).Single(rate => rate.Id == id);
        Assert.Equal((new DateOnly(2026, 12, 31), 1, 0), (row.To!.Value, row.Version, row.ItemCount));
    }

    [Theory, Engines]
    public async Task Rows_CountTheItemsThatBearThem(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await tenant.AddAsync(An.Item());
        await tenant.AddAsync(An.Item(), tenant.Taxed(5));
        await tenant.AddAsync(An.Item());
        await using var scope = new TestScope(database, tenant.Id);

        var rows = await scope.Get<TaxRateQueries>().AllAsync();

        Assert.Equal(2, rows.Single(rate => rate.Name == "GST 18%").ItemCount);
    }

    [Theory, Engines]
    public async Task Add_WithATakenName_IsRefused_AndAnotherTenantsRateIsNotFound(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (tenant, other) = await TestTenants.TwoAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var service = scope.Get<TaxRateService>();

        Assert.Equal("catalog.tax_rate.name_taken", (await service.AddAsync(new TaxRateDraft { Name = "GST 18% ", Rate = 18, From = new(2017, 7, 1) })).FirstError!.Code);
        Assert.Equal(TaxRateService.NotFound, (await service.EndAsync(other.Taxed(18).Id, new(2026, 12, 31), 0)).FirstError);
    }

    [Fact]
    public void Check_SaysEverythingThatIsWrong()
    {
        var errors = TaxRateRules.Check(new TaxRateDraft { Treatment = TaxTreatment.Exempt, Rate = 100.5m, CessRate = -1, To = new(2020, 1, 1) });

        Assert.Equal(
            ["catalog.tax_rate.name_required", "catalog.tax_rate.not_taxable", "catalog.tax_rate.rate_out_of_range", "catalog.tax_rate.cess_out_of_range", "catalog.tax_rate.from_required"],
            errors.Select(error => error.Code));
    }
}
