using System.Net;
using System.Text.RegularExpressions;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Counter;

/// <summary>A cashier may not see what goods cost: not on a page, not in a file, not through the API.</summary>
public sealed partial class CashierSeesNoCostTests
{
    /// <summary>The purchase price of the only item; nothing else in the shop has these digits.</summary>
    private const decimal Cost = 73519.27m;

    [Fact]
    public async Task NoPageFileOrAnswer_HasTheCost()
    {
        await using var app = await TestApp.CreateAsync();
        var tenant = await app.SignUpAsync();
        var item = An.Item().With(item => item.PurchasePrice = Cost).Build();
        await using (var db = app.Database.For(tenant.Id))
        {
            var rate = db.TaxRates.AsEnumerable().First(rate => rate.Rate == 18);
            db.AddRange(item, new ItemTaxRate { Id = Ids.New(), ItemId = item.Id, From = new(2017, 7, 1), TaxRateId = rate.Id });
            await db.SaveChangesAsync();
        }
        var firm = new Firm(app.Database, tenant.Id, new(tenant.AdminId, "Asha Patil", "asha@example.com", Guid.Empty));
        var cashier = await firm.HireAsync(BuiltInRole.Cashier);
        var visitor = await app.SignInAsync(cashier.Email);

        var opened = 0;
        foreach (var path in PathsOf(app, item.Id))
        {
            var answer = await visitor.GetAsync(path);
            if (answer.StatusCode is not HttpStatusCode.OK)
                continue;
            opened++;
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.False(text.Contains("73519", StringComparison.Ordinal) || text.Contains("73,519", StringComparison.Ordinal), $"{path} shows the cost.");
            Assert.False(CostWords().IsMatch(text), $"{path} speaks of cost, profit or margin.");
        }
        Assert.True(opened > 10, $"Only {opened} pages were open to the cashier.");

        await using var scope = await firm.AsAsync(cashier);
        Assert.Null((await scope.Get<ItemQueries>().FindAsync(item.Id))!.PurchasePrice);
        Assert.All((await scope.Get<ItemQueries>().PageAsync(new("", null, null))).Rows, row => Assert.Null(row.PurchasePrice));
        await using var owner = await firm.AsAsync(firm.Owner with { RoleId = await firm.RoleAsync(BuiltInRole.Owner) });
        Assert.Equal(Cost, (await owner.Get<ItemQueries>().FindAsync(item.Id))!.PurchasePrice);
    }

    private static IEnumerable<string> PathsOf(TestApp app, Guid id) => app.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is null or { Count: 0 } || endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"))
        .Select(endpoint => endpoint.RoutePattern.RawText ?? "")
        .Where(pattern => pattern.Length > 0 && !pattern.Contains('*', StringComparison.Ordinal) && !pattern.Contains("_blazor", StringComparison.Ordinal) && !pattern.Contains("_framework", StringComparison.Ordinal) && !pattern.Contains("sign-out", StringComparison.Ordinal) && !pattern.Contains('.', StringComparison.Ordinal))
        .Select(pattern => "/" + Places().Replace(pattern, id.ToString()).TrimStart('/'))
        .Distinct();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Places();

    [GeneratedRegex(@"\b(Purchase price|Margin|Profit|Cost of)\b")]
    private static partial Regex CostWords();
}
