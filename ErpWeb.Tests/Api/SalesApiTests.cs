using System.Net;
using System.Text.Json.Nodes;
using ErpWeb.Api.Http;
using ErpWeb.Api.Sales;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Api;

public sealed class SalesApiTests
{
    [Theory]
    [InlineData(SalesFilter.Today, "2026-11-21", "2026-11-21")]
    [InlineData(SalesFilter.Yesterday, "2026-11-20", "2026-11-20")]
    [InlineData(SalesFilter.Week, "2026-11-16", "2026-11-21")]
    [InlineData(SalesFilter.Month, "2026-11-01", "2026-11-21")]
    [InlineData(SalesFilter.All, null, null)]
    public void Filter_NamesTheBusinesssOwnDays(SalesFilter filter, string? from, string? to) =>
        Assert.Equal(new(from is null ? null : DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to)), SalesPeriod.Of(filter, new(2026, 11, 21)));

    [Theory]
    [InlineData("2026-11-16", "2026-11-16")]
    [InlineData("2026-11-22", "2026-11-16")]
    [InlineData("2026-04-01", "2026-03-30")]
    public void Week_BeginsOnMonday(string today, string from) => Assert.Equal(DateOnly.Parse(from), SalesPeriod.Of(SalesFilter.Week, DateOnly.Parse(today)).From);

    [Theory, Engines]
    public async Task Summary_EqualsTheInvoicesToThePaisa(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        var customer = await api.CustomerAsync();
        var product = await api.ProductAsync();
        foreach (var price in (decimal[])[0.05m, 33.33m, 999.99m, 1234.5m])
        {
            var body = ApiFixture.BillBody(customer.Id, product.Id);
            body["lines"]![0]!["unitPrice"] = price;
            body["lines"]![0]!["discount"] = 7.5;
            (await api.Owner.PostAsync("/api/bills", body)).Expect(HttpStatusCode.Created);
        }
        var bill = await api.BillAsync();
        await api.Owner.PostAsync("/api/credit/payment", new JsonObject { ["billId"] = bill.Id, ["amount"] = 100.01, ["mode"] = "cash" });
        var cancelled = await api.BillAsync();
        (await api.Owner.PostAsync($"/api/bills/{cancelled.Id}/cancel", new JsonObject { ["reason"] = "Mistake" })).Expect(HttpStatusCode.OK);

        var summary = (await api.Owner.GetAsync("/api/sales/summary?filter=today")).Expect(HttpStatusCode.OK).Json;
        await using (var db = api.App.Database.For(api.Tenant.Id))
        {
            var posted = await db.Invoices.Where(row => row.Status == ErpWeb.Billing.Invoices.InvoiceStatus.Posted).ToListAsync();
            Assert.Equal(posted.Count, (int)summary["count"]!);
            Assert.Equal(posted.Sum(row => row.Total), (decimal)summary["total"]!);
            Assert.Equal(posted.Sum(row => row.Taxable + row.Exempt), (decimal)summary["net"]!);
            Assert.Equal(posted.Sum(row => row.Cgst + row.Sgst + row.Igst + row.Cess), (decimal)summary["tax"]!);
            Assert.Equal(posted.Sum(row => row.Gross), (decimal)summary["gross"]!);
        }
        Assert.Equal(100.01m, (decimal)summary["payments"]!["cash"]!);
        Assert.Equal((decimal)summary["total"]! - 100.01m, (decimal)summary["payments"]!["due"]!);
        Assert.Equal((decimal)summary["total"]!, (decimal)(await api.Owner.GetAsync("/api/sales/summary?filter=all")).Json["total"]!);
        Assert.Equal(0, (int)(await api.Owner.GetAsync("/api/sales/summary?filter=yesterday")).Json["count"]!);

        var stats = (await api.Owner.GetAsync("/api/dashboard/stats")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(summary.ToJsonString(), stats["sales"]!.ToJsonString());
        Assert.Equal((decimal)summary["payments"]!["due"]!, (decimal)stats["receivables"]!["due"]!);
        Assert.Equal(2, (int)stats["customers"]!["active"]!);
    }

    [Theory, Engines]
    public async Task AllSales_AreWalkedWithoutGapOrDouble_WhileBillsArePosted(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        var customer = await api.CustomerAsync();
        var product = await api.ProductAsync();
        for (var number = 0; number < 4; number++)
        {
            var body = ApiFixture.BillBody(customer.Id, product.Id);
            body["lines"]!.AsArray().Add(new JsonObject { ["productId"] = product.Id, ["quantity"] = 1 });
            body["lines"]!.AsArray().Add(new JsonObject { ["productId"] = product.Id, ["quantity"] = 3 });
            (await api.Owner.PostAsync("/api/bills", body)).Expect(HttpStatusCode.Created);
        }
        var seen = new List<string>();
        for (var next = "/api/sales/all?size=5"; next is not null;)
        {
            var page = (await api.Owner.GetAsync(next)).Expect(HttpStatusCode.OK).Json;
            seen.AddRange(page["items"]!.AsArray().Select(sale => $"{sale!["billNumber"]} {sale["lineNumber"]}"));
            next = (string?)page["next"];
            await api.BillAsync();
        }
        Assert.Equal(12, seen.Count);
        Assert.Equal(12, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("filter=fortnight")]
    [InlineData("filter=0")]
    [InlineData("filter=today&from=2026-11-01")]
    [InlineData("from=2026-11-02&to=2026-11-01")]
    [InlineData("from=01-11-2026")]
    public async Task BadPeriod_IsRefused(string query)
    {
        await using var api = await ApiFixture.CreateAsync();
        foreach (var path in (string[])["/api/sales", "/api/sales/all", "/api/sales/summary", "/api/dashboard/stats"])
            Assert.NotEmpty((await api.Owner.GetAsync($"{path}?{query}")).Expect(HttpStatusCode.BadRequest).Fields);
    }

    [Fact]
    public void Words_AreThoseOfTheJson()
    {
        Assert.True(Word<SalesFilter>.TryParse("today", null, out _));
        Assert.False(Word<SalesFilter>.TryParse("Today", null, out _));
        Assert.False(Word<SalesFilter>.TryParse("1", null, out _));
    }
}
