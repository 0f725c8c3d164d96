using System.Text;
using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.Items.Csv;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Gst;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Catalog.Items.Csv;

public sealed class ItemImportTests
{
    private const string ZohoFile =
        """
        Item ID,Item Name,SKU,HSN/SAC,Rate,Taxable,Taxability Type,Product Type,Intra State Tax Name,Intra State Tax Rate,Status,Usage unit,Unit Name,Purchase Rate
        49001,Copper Cable 2.5 sq mm,CBL-2.5,85444999,INR 2000.00,true,,goods,GST18,18,Active,coil,coil,INR 1600.00
        49003,LED Panel 24W,LED-24,94054090,INR 850.00,true,,goods,GST18,18,Inactive,pcs,pcs,INR 610.00
        49002,Site Inspection,,998729,INR 1500.00,false,Exempt,service,,,Active,job,job,
        """;

    [Theory, Engines]
    public async Task ZohoBooksExport_IsUnderstood(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);

        var plan = await ImportAsync(scope, ZohoFile);

        Assert.Equal((3, 0), (plan.Count(ImportAction.New), plan.Count(ImportAction.Refused)));
        Assert.Equal([(2, "Unit", false), (4, "Unit", false)], plan.Issues.Select(issue => (issue.Row, issue.Column, issue.IsRefusal)));
        var rows = (await scope.Get<ItemQueries>().PageAsync(new(IsActive: null))).Rows;
        Assert.Equal(
            [
                ("CBL-2.5", ItemKind.Goods, "OTH", 2000m, 1600m, "GST 18%", true),
                ("LED-24", ItemKind.Goods, "PCS", 850m, 610m, "GST 18%", false),
                ("SITE-INSPECTION", ItemKind.Service, "OTH", 1500m, 0m, "Exempt", true),
            ],
            rows.Select(row => (row.Code, row.Kind, row.Unit, row.SalePrice, row.PurchasePrice ?? 0, row.TaxRateName, row.IsActive)));
    }

    [Theory, Engines]
    public async Task Export_ComesBackUnchanged_AndFillsAnotherTenant(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (tenant, other) = await TestTenants.TwoAsync(database);
        await tenant.AddAsync(An.Item().Code("=1+1").Named("=HYPERLINK(\"x\"), \"quoted\"\nand more").PriceWithTax(99.1234m).With(item => item.PurchasePrice = 0.5m));
        await tenant.AddAsync(An.Item().Service().Code("FIT").Named("Fitting").With(item => (item.IsActive, item.Unit) = (false, "OTH")), tenant.Untaxed(TaxTreatment.NilRated));
        await using var scope = new TestScope(database, tenant.Id);
        await using var otherScope = new TestScope(database, other.Id);

        var file = await ExportAsync(scope);
        var again = await ImportAsync(scope, file);
        var elsewhere = await ImportAsync(otherScope, file);

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Contains("\"'=HYPERLINK", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Equal((2, 0), (again.Count(ImportAction.Unchanged), again.Issues.Count));
        Assert.Equal(2, elsewhere.Count(ImportAction.New));
        Assert.Equal(file, await ExportAsync(otherScope));
    }

    [Theory, Engines]
    public async Task KnownCodes_AreChanged_AndLogged(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        var item = await tenant.AddAsync(An.Item().Code("LED-24"));
        await using var scope = new TestScope(database, tenant.Id);

        var plan = await ImportAsync(scope, "Code,Sale price,GST rate,GST rate from\nled-24,900,5%,01-12-2026\n");

        Assert.Equal(1, plan.Count(ImportAction.Changed));
        var draft = (await scope.Get<ItemQueries>().FindAsync(item.Id))!;
        Assert.Equal((900m, "Steel bottle"), (draft.SalePrice, draft.Name));
        Assert.Equal([ItemRateDraft.Always, new(2026, 12, 1)], draft.Rates.Select(rate => rate.From));
        await using var db = await scope.OpenAsync();
        Assert.Single(await db.EditLog.Where(entry => entry.EntityId == item.Id && entry.Action == "Changed").ToListAsync());
    }

    [Fact]
    public async Task Plan_NamesRowAndColumnOfEachFault_AndWritesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);

        var plan = (await scope.Get<ItemImport>().PlanAsync(Encoding.UTF8.GetBytes(
            """
            Code,Name,Type,HSN/SAC,Sale price,GST rate
            A,Lamp,Goods,9405,850,18
            a,Lamp again,Goods,9405,850,18
            B,,Goods,998713,free,12
            C,Fan,Gift,9405,-1,
            """))).Value;

        Assert.Equal(
            [
                (3, "Code"),
                (4, "Sale price"), (4, "GST rate"), (4, "Name"), (4, "HSN/SAC"),
                (5, "Type"), (5, "GST rate"), (5, "Sale price"),
            ],
            plan.Issues.Where(issue => issue.IsRefusal).Select(issue => (issue.Row, issue.Column)));
        Assert.Equal((1, 3), (plan.Count(ImportAction.New), plan.Count(ImportAction.Refused)));
        Assert.StartsWith("\uFEFFRow,Column,Result,Message\r\n3,Code,Refused,Row 2 is about the same item.", Encoding.UTF8.GetString(plan.IssuesFile()), StringComparison.Ordinal);
        Assert.Empty((await scope.Get<ItemQueries>().PageAsync(new())).Rows);
    }

    [Fact]
    public async Task Plan_WithADefaultRate_TakesFilesThatNameNone()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var file = Encoding.UTF8.GetBytes("Item Code,Item Name,Default Unit of Measure,Disabled,HSN/SAC,Standard Selling Rate\nLED-24,LED Panel,Nos,0,94054090,850\n");

        Assert.Equal(1, (await scope.Get<ItemImport>().PlanAsync(file)).Value.Count(ImportAction.Refused));
        var row = Assert.Single((await scope.Get<ItemImport>().PlanAsync(file, tenant.Taxed(18).Id)).Value.ToWrite);
        Assert.Equal((tenant.Taxed(18).Id, true), (row.Draft.Rates[0].TaxRateId, row.Draft.IsActive));
    }

    [Fact]
    public async Task Write_WhenARowWasChangedMeanwhile_StopsWithoutOverwriting()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        var item = await tenant.AddAsync(An.Item().Code("LED-24"));
        await using var scope = new TestScope(database, tenant.Id);
        var import = scope.Get<ItemImport>();
        var plan = (await import.PlanAsync(Encoding.UTF8.GetBytes("Code,Sale price\nLED-24,900\n"))).Value;
        await scope.Get<ItemService>().DeactivateAsync(item.Id);

        Assert.Equal("catalog.item.import_interrupted", (await import.WriteAsync(plan, _ => { })).FirstError!.Code);
        Assert.Equal(100m, (await scope.Get<ItemQueries>().FindAsync(item.Id))!.SalePrice);
    }

    [Fact]
    public async Task Write_OfManyRows_TellsHowFarItIs()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var text = "Code,Name,GST rate\n" + string.Concat(Enumerable.Range(1, 1200).Select(number => $"I-{number},Item {number},18\n"));
        var plan = (await scope.Get<ItemImport>().PlanAsync(Encoding.UTF8.GetBytes(text))).Value;
        var progress = new List<int>();

        Assert.Equal(1200, (await scope.Get<ItemImport>().WriteAsync(plan, progress.Add)).Value);
        Assert.Equal([500, 1000, 1200], progress);
    }

    private static Task<ImportPlan<ItemDraft>> ImportAsync(TestScope scope, string text) => ImportAsync(scope, Encoding.UTF8.GetBytes(text));

    private static async Task<ImportPlan<ItemDraft>> ImportAsync(TestScope scope, byte[] file)
    {
        var plan = (await scope.Get<ItemImport>().PlanAsync(file)).Value;
        Assert.Equal(plan.ToWrite.Count, (await scope.Get<ItemImport>().WriteAsync(plan, _ => { })).Value);
        return plan;
    }

    private static async Task<byte[]> ExportAsync(TestScope scope)
    {
        using var stream = new MemoryStream();
        await scope.Get<ItemExport>().WriteAsync(stream, new(IsActive: null));
        return stream.ToArray();
    }
}
