using System.Net;
using System.Text.Json.Nodes;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Api;

/// <summary>A program quotes, takes the order, bills it in parts, takes goods back and receives money.</summary>
public sealed class PaperApiTests
{
    [Theory, Engines]
    public async Task Quote_Order_TwoBills_CreditNote_Receipt(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        var (customer, product) = (await api.CustomerAsync("Kiran Electricals"), await api.ProductAsync("LED-9"));
        var quote = (await api.Owner.PostAsync("/api/quotes", ApiFixture.BillBody(customer.Id, product.Id, quantity: 10))).Expect(HttpStatusCode.Created);
        Assert.Equal("open", (string)quote.Json["status"]!);
        Assert.Equal("accepted", (string)(await api.Owner.PostAsync($"/api/quotes/{quote.Id}/answer", new JsonObject { ["isAccepted"] = true })).Expect(HttpStatusCode.OK).Json["status"]!);

        var order = (await api.Owner.PostAsync($"/api/quotes/{quote.Id}/order", null, ("Idempotency-Key", "order-1"))).Expect(HttpStatusCode.Created);
        Assert.Equal(order.Body, (await api.Owner.PostAsync($"/api/quotes/{quote.Id}/order", null, ("Idempotency-Key", "order-1"))).Expect(HttpStatusCode.Created).Body);
        (await api.Owner.PostAsync($"/api/quotes/{quote.Id}/order", null)).Expect(HttpStatusCode.UnprocessableEntity);
        var line = (string)order.Json["lines"]![0]!["id"]!;

        var part = new JsonObject { ["lines"] = new JsonArray(new JsonObject { ["lineId"] = line, ["quantity"] = 4 }) };
        var first = (await api.Owner.PostAsync($"/api/orders/{order.Id}/bill", part)).Expect(HttpStatusCode.Created);
        Assert.Equal(4m, (decimal)first.Json["lines"]![0]!["quantity"]!);
        Assert.Contains("lines[0].quantity", (await api.Owner.PostAsync($"/api/orders/{order.Id}/bill", new JsonObject { ["lines"] = new JsonArray(new JsonObject { ["lineId"] = line, ["quantity"] = 7 }) })).Expect(HttpStatusCode.UnprocessableEntity).Fields);
        var rest = (await api.Owner.PostAsync($"/api/orders/{order.Id}/bill", new JsonObject())).Expect(HttpStatusCode.Created);
        Assert.Equal(6m, (decimal)rest.Json["lines"]![0]!["quantity"]!);
        Assert.Equal("done", (string)(await api.Owner.GetAsync($"/api/orders/{order.Id}")).Json["status"]!);
        (await api.Owner.GetAsync($"/api/quotes/{order.Id}")).Expect(HttpStatusCode.NotFound);

        var note = (await api.Owner.PostAsync("/api/credit-notes", new JsonObject { ["billId"] = first.Id, ["reason"] = "Broken", ["lines"] = new JsonArray(new JsonObject { ["line"] = 1, ["quantity"] = 1 }) })).Expect(HttpStatusCode.Created);
        Assert.Equal(118m, (decimal)note.Json["total"]!);
        Assert.Contains("lines[0].quantity", (await api.Owner.PostAsync("/api/credit-notes", new JsonObject { ["billId"] = first.Id, ["reason"] = "Broken", ["lines"] = new JsonArray(new JsonObject { ["line"] = 9, ["quantity"] = 1 }) })).Expect(HttpStatusCode.UnprocessableEntity).Fields);

        var receipt = (await api.Owner.PostAsync("/api/receipts", new JsonObject { ["customerId"] = customer.Id, ["amount"] = 1_000, ["bills"] = new JsonArray(new JsonObject { ["billId"] = rest.Id, ["amount"] = 708 }) })).Expect(HttpStatusCode.Created);
        Assert.Equal(292m, (decimal)receipt.Json["unapplied"]!);
        Assert.Contains("bills[0].amount", (await api.Owner.PostAsync("/api/receipts", new JsonObject { ["customerId"] = customer.Id, ["amount"] = 10, ["bills"] = new JsonArray(new JsonObject { ["billId"] = rest.Id, ["amount"] = 10 }) })).Expect(HttpStatusCode.Conflict).Fields);
        await BooksCheck.AssertSoundAsync(api.App.Database, api.Tenant.Id);
    }
}
