using System.Net;
using System.Text.Json.Nodes;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Api;

public sealed class BillApiTests
{
    [Theory, Engines]
    public async Task Bill_IsPostedPaidPrintedAndListed(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        var bill = await api.BillAsync();
        Assert.Equal(236m, (decimal)bill.Json["total"]!);
        Assert.Equal("due", (string)bill.Json["state"]!);
        Assert.Equal(18m, (decimal)bill.Json["cgst"]!);

        var pdf = (await api.Owner.GetAsync($"/api/bills/{bill.Id}/pdf")).Expect(HttpStatusCode.OK);
        Assert.StartsWith("%PDF-", pdf.Body);
        (await api.Owner.GetAsync($"/api/bills/{bill.Id}/pdf?copy=fourth")).Expect(HttpStatusCode.BadRequest);

        var payment = new JsonObject { ["billId"] = bill.Id, ["amount"] = 100.5, ["mode"] = "cash" };
        var paid = (await api.Owner.PostAsync("/api/credit/payment", payment)).Expect(HttpStatusCode.Created);
        Assert.Equal(135.5m, (decimal)paid.Json["due"]!);

        var row = Assert.Single((await api.Owner.GetAsync("/api/bills?state=partPaid")).Json["items"]!.AsArray())!;
        Assert.Equal(135.5m, (decimal)row["due"]!);
        var read = (await api.Owner.GetAsync($"/api/bills/{bill.Id}")).Expect(HttpStatusCode.OK);
        Assert.Single(read.Json["receipts"]!.AsArray());
        await BooksCheck.AssertSoundAsync(api.App.Database, api.Tenant.Id);
    }

    [Fact]
    public async Task Bill_IsCancelledOnce()
    {
        await using var api = await ApiFixture.CreateAsync();
        var bill = await api.BillAsync();
        (await api.Owner.PostAsync($"/api/bills/{bill.Id}/cancel", new JsonObject())).Expect(HttpStatusCode.UnprocessableEntity);
        var cancelled = (await api.Owner.PostAsync($"/api/bills/{bill.Id}/cancel", new JsonObject { ["reason"] = "Wrong customer" })).Expect(HttpStatusCode.OK);
        Assert.Equal("cancelled", (string)cancelled.Json["state"]!);
        (await api.Owner.PostAsync($"/api/bills/{bill.Id}/cancel", new JsonObject { ["reason"] = "Wrong customer" })).Expect(HttpStatusCode.Conflict);
        (await api.Owner.PostAsync($"/api/bills/{Guid.NewGuid()}/cancel", new JsonObject { ["reason"] = "Wrong customer" })).Expect(HttpStatusCode.NotFound);
        (await api.Owner.PostAsync("/api/credit/payment", new JsonObject { ["billId"] = bill.Id, ["amount"] = 1 })).Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Refusal_NamesLineAndField()
    {
        await using var api = await ApiFixture.CreateAsync();
        var body = ApiFixture.BillBody(Guid.NewGuid().ToString(), Guid.NewGuid().ToString(), quantity: 0);
        var refused = (await api.Owner.PostAsync("/api/bills", body)).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("customerId", refused.Fields);
        Assert.Contains("lines[0].productId", refused.Fields);
        Assert.Contains("lines[0].quantity", refused.Fields);
    }

    [Fact]
    public async Task Payment_OfMoreThanIsDue_IsRefusedInWords()
    {
        await using var api = await ApiFixture.CreateAsync();
        var bill = await api.BillAsync();
        var refused = (await api.Owner.PostAsync("/api/credit/payment", new JsonObject { ["billId"] = bill.Id, ["amount"] = 236.01 })).Expect(HttpStatusCode.Conflict);
        Assert.Equal("Only ₹236.00 is due.", (string)refused.Json["errors"]!["amount"]![0]!);
        (await api.Owner.PostAsync("/api/credit/payment", new JsonObject { ["billId"] = Guid.NewGuid().ToString(), ["amount"] = 1 })).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task OpenBills_AreExplained()
    {
        await using var api = await ApiFixture.CreateAsync();
        var bill = await api.BillAsync();
        await api.Owner.PostAsync("/api/credit/payment", new JsonObject { ["billId"] = bill.Id, ["amount"] = 36 });
        var row = Assert.Single((await api.Owner.GetAsync("/api/credit/bills/debug")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray())!;
        Assert.Equal(200m, (decimal)row["due"]!);
        Assert.Equal(-30, (int)row["daysOverdue"]!);
        Assert.Equal("partPaid", (string)row["state"]!);
        Assert.Equal(36m, (decimal)Assert.Single(row["allocations"]!.AsArray())!["amount"]!);
        Assert.StartsWith("₹200.00 open: ₹36.00 of ₹236.00 received, due on ", (string)row["why"]!);
    }

    [Fact]
    public async Task LinePrice_IsTheProductsUnlessSent()
    {
        await using var api = await ApiFixture.CreateAsync();
        var customer = await api.CustomerAsync();
        var product = await api.ProductAsync();
        var body = ApiFixture.BillBody(customer.Id, product.Id, 1);
        body["lines"]!.AsArray().Add(new JsonObject { ["productId"] = product.Id, ["unitPrice"] = 118, ["priceIncludesTax"] = true });
        var bill = (await api.Owner.PostAsync("/api/bills", body)).Expect(HttpStatusCode.Created);
        Assert.Equal(["100.00", "118.00"], bill.Json["lines"]!.AsArray().Select(line => line!["unitPrice"]!.ToJsonString()));
        Assert.Equal(236m, (decimal)bill.Json["total"]!);
        await using var db = api.App.Database.For(api.Tenant.Id);
        Assert.Equal(1, await db.Invoices.CountAsync());
    }
}
