using System.Threading.RateLimiting;
using ErpWeb.Billing.Invoices.Endpoints;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Billing.CustomerLinks;

/// <summary>A customer's own link. Whatever is wrong with it, the answer is the same.</summary>
public static class DueEndpoints
{
    private const int PerMinute = 60;

    public static void MapCustomerLinks(this IEndpointRouteBuilder routes)
    {
        var limiter = Limiter(routes.ServiceProvider.GetRequiredService<IConfiguration>().GetValue("Limits:LinksPerMinute", PerMinute));
        var due = routes.MapGroup("/due/{token}").AllowAnonymous().AddEndpointFilter((context, next) => LimitAsync(limiter, context, next));
        due.MapGet("", PageAsync);
        due.MapGet("/statement", StatementAsync);
        due.MapGet("/bills/{id:guid}", BillAsync);
    }

    // Each address for itself; nobody guesses 24 random bytes, but nobody needs to try either.
    private static PartitionedRateLimiter<HttpContext> Limiter(int perMinute) => PartitionedRateLimiter.Create<HttpContext, string>(http =>
        RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }));

    private static async ValueTask<object?> LimitAsync(PartitionedRateLimiter<HttpContext> limiter, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = limiter.AttemptAcquire(context.HttpContext);
        if (!lease.IsAcquired)
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        var headers = context.HttpContext.Response.Headers;
        (headers.CacheControl, headers["Referrer-Policy"], headers["X-Robots-Tag"]) = ("private, no-store", "no-referrer", "noindex");
        return await next(context);
    }

    private static async Task<IResult> PageAsync(string token, CustomerLinkReader links, DueReader reader, IndiaClock clock, CancellationToken ct) =>
        await links.FindAsync(token, ct) is { } holder
            ? TypedResults.Content(DueHtml.Of(await reader.ReadAsync(holder, ct), $"/due/{token}", clock.Today), "text/html; charset=utf-8")
            : Nothing();

    private static async Task<IResult> StatementAsync(string token, CustomerLinkReader links, DueReader reader, IndiaClock clock, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } holder || await links.StatementAsync(holder, FinancialYear.From(clock.Today).First, clock.Today, ct) is not { } statement)
            return Nothing();
        var view = await reader.ReadAsync(holder, ct);
        return TypedResults.Content(SheetHtml.Of(StatementSheets.Of(statement), view.Business, hasPrintButton: true), "text/html; charset=utf-8");
    }

    private static async Task<IResult> BillAsync(
        string token, Guid id, CustomerLinkReader links, DueReader reader, TenantContext tenant, InvoicePrintReader papers, InvoicePdfService pdfs, InvoicePrintHtml page, HttpContext http, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } holder || !await reader.OwnsAsync(holder, id, ct))
            return Nothing();
        tenant.Set(holder.TenantId, Actor.System("customer's link"), Rights.Of([BillingPermissions.InvoiceView, BillingPermissions.InvoicePrint]));
        if (await papers.FindAsync(id, ct) is not { } model)
            return Nothing();
        if (await pdfs.RenderAsync(model, [InvoiceCopy.Original], ct) is not InvoicePdfResult.Bytes file)
            return TypedResults.Content(await page.RenderAsync(model, [InvoiceCopy.Original], hasPrintButton: true), "text/html; charset=utf-8");
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{InvoiceEndpoints.FileName(model.Number)}\"";
        return TypedResults.Bytes(file.Pdf, "application/pdf");
    }

    private static IResult Nothing() => TypedResults.Content(
        "<!doctype html><html lang=\"en-IN\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Not found</title><body style=\"font:16px system-ui;padding:40px;text-align:center\"><h1>This link does not work</h1><p>It may have expired. Ask for a new one.</p></body></html>",
        "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
}
