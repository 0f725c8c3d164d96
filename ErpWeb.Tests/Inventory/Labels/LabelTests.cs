using System.Net;
using ErpWeb.Inventory.Labels;
using ErpWeb.Inventory.Lots;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Inventory.Labels;

public sealed class LabelTests
{
    private static readonly Label Bottle = new("Steel bottle <1 l>", "SB-1", 850, true, "B7", new(2027, 3, 31), "8901030865275");

    [Theory, Engines]
    public async Task Labels_HaveTheBatchWithItsOwnMrp(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        var item = await tenant.AddAsync(An.Item().Code("SB-1").Price(100));
        var lot = new Lot { Id = Ids.New(), ItemId = item.Id, Number = "B7", ExpiresOn = new(2027, 3, 31), Mrp = 120 };
        await database.SaveAsync(tenant.Id, lot);
        await using var scope = new TestScope(database, tenant.Id);

        var labels = await scope.Get<LabelReader>().ReadAsync([new(item.Id, 2), new(item.Id, 1, lot.Id), new(Guid.NewGuid(), 9)]);

        Assert.Equal([(100m, false, ""), (100m, false, ""), (120m, true, "B7")], labels.Select(label => (label.Price, label.IsMrp, label.Batch)));
        Assert.All(labels, label => Assert.Equal("SB-1", label.Barcode));
        Assert.Equal("B7", Assert.Single(await scope.Get<LabelReader>().LotsAsync(item.Id)).Number);

        var other = await TestTenants.OneAsync(database, "Bharat Stores", "29");
        await using var stranger = new TestScope(database, other.Id);
        Assert.Empty(await stranger.Get<LabelReader>().ReadAsync([new(item.Id, 1, lot.Id)]));
    }

    [Fact]
    public void Sheet_HasEveryLabel_AfterThoseThatAreGone()
    {
        var html = LabelHtml.Of([.. Enumerable.Repeat(Bottle, 30)], LabelPaper.Find("a4-24")!, used: 4, hasPrintButton: false);

        Assert.Equal(30, html.Split("<article>").Length - 1);
        Assert.Equal(2, html.Split("<section>").Length - 1);
        Assert.Equal(4, html.Split("<div></div>").Length - 1);
        Assert.Contains("Steel bottle &lt;1 l&gt;", html);
        Assert.Contains("SB-1 &#xB7; Batch B7 &#xB7; Exp 03-2027", html);
        Assert.Contains("MRP &#x20B9;850.00", html);
        Assert.Contains(BarPattern.Of("8901030865275")!.ToSvg(), html);
    }

    [Fact]
    public void Roll_HasOneLabelOnAPage()
    {
        var html = LabelHtml.Of([Bottle, Bottle], LabelPaper.Find("roll-50x25")!, used: 7, hasPrintButton: true);

        Assert.Equal(2, html.Split("<section>").Length - 1);
        Assert.Contains("size: 50mm 25mm", html);
        Assert.Contains("id=\"print\"", html);
    }

    [Fact]
    public void Papers_FitOnTheirSheet() => Assert.All(LabelPaper.All.Where(paper => !paper.IsRoll), paper =>
    {
        Assert.InRange(2 * paper.Left + paper.Columns * paper.Width + (paper.Columns - 1) * paper.Gap, 205, 210.2m);
        Assert.InRange(2 * paper.Top + paper.Rows * paper.Height, 290, 297.2m);
    });

    [Fact]
    public void Order_StandsInTheAddress()
    {
        var order = new LabelOrder(Guid.CreateVersion7(), 12, Guid.CreateVersion7());

        Assert.Equal(order, LabelOrder.Parse(order.ToString()));
        Assert.Equal(order with { LotId = null }, LabelOrder.Parse((order with { LotId = null }).ToString()));
        Assert.All((string?[])[null, "", "x*1", $"{order.ItemId}*0", $"{order.ItemId}*1001", $"{order.ItemId}*-1", $"{order.ItemId}*1*x"], text => Assert.Null(LabelOrder.Parse(text)));
    }

    [Fact]
    public async Task Address_GivesThePage_OrSaysWhatIsMissing()
    {
        await using var app = await TestApp.CreateAsync();
        var tenant = await app.SignUpAsync();
        var item = An.Item().Named("Blue pen").Build();
        await app.Database.SaveAsync(tenant.Id, item);
        var visitor = await app.SignInAsync();

        Assert.Contains("Blue pen", await visitor.ReadAsync($"/inventory/labels/a4-65/print?label={item.Id:N}*3"));
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync("/inventory/labels/a4-65/print")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync($"/inventory/labels/a4-65/print?{string.Join('&', Enumerable.Repeat($"label={item.Id:N}*1000", 4))}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/inventory/labels/a3/print?label={item.Id:N}*3")).StatusCode);
    }
}
