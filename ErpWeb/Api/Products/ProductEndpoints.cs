using ErpWeb.Api.Http;
using ErpWeb.Api.OpenApi;
using ErpWeb.Api.Repeats;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Api.Products;

/// <summary>What is sold and bought: the item list and form of the screens.</summary>
internal static class ProductEndpoints
{
    public static void MapProducts(this RouteGroupBuilder api)
    {
        var products = api.MapGroup("/products").WithTags("Products");
        products.MapGet("", ListAsync).Needs(CatalogPermissions.ItemView).WithSummary("Products by name");
        products.MapGet("/{id:guid}", FindAsync).WithMetadata(Versioned.Instance).Needs(CatalogPermissions.ItemView).WithSummary("One product");
        products.MapPost("", CreateAsync).WithMetadata(Versioned.Instance).Needs(CatalogPermissions.ItemEdit).WithSummary("Add a product");
        products.MapPut("/{id:guid}", UpdateAsync).WithMetadata(Versioned.Instance).Needs(CatalogPermissions.ItemEdit).WithSummary("Change a product");
        api.MapGet("/tax-rates", RatesAsync).Needs(CatalogPermissions.TaxRateView).WithTags("Products").WithSummary("GST rates, past and present");
    }

    /// <param name="q">Words that all appear in code, name, barcode or HSN.</param>
    /// <param name="kind">goods or service; both unless said.</param>
    private static async Task<Results<Ok<Page<ProductRow>>, ProblemHttpResult>> ListAsync(
        string? q, Word<ItemKind>? kind, Word<ListStatus>? status, [AsParameters] PageRequest page, ItemQueries items, TenantContext tenant, HttpContext http, CancellationToken ct)
    {
        if (page.Fault(cursor => NameCursor.Parse(cursor) is not null) is { } fault)
            return fault;
        var found = await items.PageAsync(new(q ?? "", kind?.Value, status.ToFilter()), page.Cursor, page.Rows, ct);
        var showsCost = ShowsCost(tenant);
        return TypedResults.Ok(PageRequest.Answer(http, [.. found.Rows.Select(item => ProductRow.Of(item, showsCost))], found.NextCursor, found.Total));
    }

    private static async Task<Results<Ok<Product>, ProblemHttpResult>> FindAsync(
        Guid id, ItemQueries items, TenantContext tenant, IndiaClock clock, HttpResponse response, CancellationToken ct)
    {
        if (await items.FindAsync(id, ct) is not { } item)
            return ApiProblems.NotFound;
        response.SetETag(item.Version);
        return TypedResults.Ok(Product.Of(item, clock.Today, ShowsCost(tenant)));
    }

    private static async Task<Results<Created<Product>, ProblemHttpResult>> CreateAsync(
        ProductBody body, RequestIds ids, ItemService service, ItemQueries items, TenantContext tenant, IndiaClock clock, HttpResponse response, CancellationToken ct)
    {
        var made = await service.CreateAsync(body.ToDraft(ids.Next()), ct);
        if (!made.IsSuccess)
            return Refused(made.Errors);
        var item = (await items.FindAsync(made.Value, ct))!;
        response.SetETag(item.Version);
        return TypedResults.Created($"/api/products/{item.Id}", Product.Of(item, clock.Today, ShowsCost(tenant)));
    }

    private static async Task<Results<Ok<Product>, ProblemHttpResult>> UpdateAsync(
        Guid id, ProductBody body, ItemService service, ItemQueries items, TenantContext tenant, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        if (Preconditions.Read(http.Request, out var version) is { } missing)
            return missing;
        if (await items.FindAsync(id, ct) is not { } stored)
            return ApiProblems.NotFound;
        var saved = await service.UpdateAsync(body.ToDraft(stored, version, clock.Today, ShowsCost(tenant)), ct);
        var current = Product.Of((await items.FindAsync(id, ct))!, clock.Today, ShowsCost(tenant));
        if (!saved.IsSuccess)
            return saved.FirstError == ItemErrors.Changed ? ApiProblems.Of(saved.Errors, null, ("current", current)) : Refused(saved.Errors);
        http.Response.SetETag(current.Version);
        return TypedResults.Ok(current);
    }

    private static async Task<Ok<Page<ProductTaxRate>>> RatesAsync(TaxRateQueries rates, CancellationToken ct)
    {
        var all = await rates.AllAsync(ct);
        return TypedResults.Ok(new Page<ProductTaxRate>(
            [.. all.Select(rate => new ProductTaxRate(rate.Id, rate.Name, rate.Treatment, rate.Rate, rate.CessRate, rate.CessPerUnit, rate.From, rate.To))], null, all.Count));
    }

    // A program sends one rate; the draft keeps them by date.
    private static ProblemHttpResult Refused(IReadOnlyList<Error> errors) => ApiProblems.Of(
        [.. errors.Select(error => error.Field?.StartsWith("Rates[", StringComparison.Ordinal) is true ? error with { Field = nameof(ProductBody.TaxRateId) } : error)]);

    private static bool ShowsCost(TenantContext tenant) => tenant.Rights.Allows(CatalogPermissions.CostView);
}
