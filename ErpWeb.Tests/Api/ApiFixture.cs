using System.Net;
using System.Text.Json.Nodes;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Api;

/// <summary>The application with one business in Maharashtra and a program of its owner.</summary>
public sealed class ApiFixture : IAsyncDisposable
{
    private ApiFixture(TestApp app, NewTenant tenant, ApiClient owner) => (App, Tenant, Owner) = (app, tenant, owner);

    public TestApp App { get; }

    public NewTenant Tenant { get; }

    /// <summary>Signed in as the owner.</summary>
    public ApiClient Owner { get; }

    public static async Task<ApiFixture> CreateAsync(DatabaseEngine engine = DatabaseEngine.Sqlite, IReadOnlyDictionary<string, string>? settings = null)
    {
        var limits = new Dictionary<string, string> { ["Limits:RequestsPerMinute"] = "100000", ["Limits:SignInsPerMinute"] = "100000", ["Limits:StrangersPerMinute"] = "100000" };
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
            limits[key] = value;
        var app = await TestApp.CreateAsync(engine, limits);
        var tenant = await app.SignUpAsync(gstin: TestTenants.GstinOf("27"));
        return new(app, tenant, await new ApiClient(app.CreateClient()).LoginAsync());
    }

    /// <summary>A program that nobody has signed in.</summary>
    public ApiClient Stranger() => new(App.CreateClient(new() { AllowAutoRedirect = false }));

    /// <summary>A program of the owner of another business.</summary>
    public async Task<ApiClient> NeighbourAsync()
    {
        await App.SignUpAsync("Bharat Stores", "bharat@example.com", "29");
        return await Stranger().LoginAsync("bharat@example.com");
    }

    public async Task<string> TaxRateAsync(ApiClient? client = null)
    {
        var rates = (await (client ?? Owner).GetAsync("/api/tax-rates")).Json["items"]!.AsArray();
        return (string)rates.First(rate => (string)rate!["treatment"]! == "taxable" && (decimal)rate["rate"]! == 18)!["id"]!;
    }

    public async Task<JsonObject> ProductBodyAsync(string code = "LED-9", ApiClient? client = null) => new()
    {
        ["code"] = code,
        ["name"] = "LED bulb " + code,
        ["hsnSac"] = "853952",
        ["salePrice"] = 100,
        ["taxRateId"] = await TaxRateAsync(client),
    };

    public static JsonObject CustomerBody(string name = "Kiran Electricals") => new()
    {
        ["name"] = name,
        ["addressLine1"] = "4 Station Road",
        ["city"] = "Pune",
        ["pincode"] = "411001",
        ["phone"] = "98450 12345",
        ["creditDays"] = 30,
    };

    public async Task<ApiAnswer> ProductAsync(string code = "LED-9", ApiClient? client = null) =>
        (await (client ?? Owner).PostAsync("/api/products", await ProductBodyAsync(code, client))).Expect(HttpStatusCode.Created);

    public async Task<ApiAnswer> CustomerAsync(string name = "Kiran Electricals", ApiClient? client = null) =>
        (await (client ?? Owner).PostAsync("/api/customers", CustomerBody(name))).Expect(HttpStatusCode.Created);

    public static JsonObject BillBody(string customerId, string productId, decimal quantity = 2) => new()
    {
        ["customerId"] = customerId,
        ["lines"] = new JsonArray(new JsonObject { ["productId"] = productId, ["quantity"] = quantity }),
    };

    /// <summary>Two pieces at 100 rupees: 236 with GST.</summary>
    public async Task<ApiAnswer> BillAsync(ApiClient? client = null)
    {
        var customer = await CustomerAsync($"Customer {Guid.NewGuid():N}", client);
        var product = await ProductAsync(Guid.NewGuid().ToString("N")[..20], client);
        return (await (client ?? Owner).PostAsync("/api/bills", BillBody(customer.Id, product.Id))).Expect(HttpStatusCode.Created);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
