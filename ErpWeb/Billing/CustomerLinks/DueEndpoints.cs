using System.Threading.RateLimiting;
using ErpWeb.Billing.Invoices.Endpoints;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui.Languages;

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

    private static async Task<IResult> PageAsync(string token, CustomerLinkReader links, DueReader reader, IndiaClock clock, HttpContext http, CancellationToken ct) =>
        await links.FindAsync(token, ct) is { } holder
            ? TypedResults.Content(DueHtml.Of(await reader.ReadAsync(holder, ct), $"/due/{token}", clock.Today), "text/html; charset=utf-8")
            : Nothing(http);

    private static async Task<IResult> StatementAsync(string token, CustomerLinkReader links, DueReader reader, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } holder || await links.StatementAsync(holder, FinancialYear.From(clock.Today).First, clock.Today, ct) is not { } statement)
            return Nothing(http);
        var view = await reader.ReadAsync(holder, ct);
        return TypedResults.Content(SheetHtml.Of(StatementSheets.Of(statement), view.Business, hasPrintButton: true), "text/html; charset=utf-8");
    }

    private static async Task<IResult> BillAsync(
        string token, Guid id, CustomerLinkReader links, DueReader reader, TenantContext tenant, InvoicePrintReader papers, InvoicePdfService pdfs, InvoicePrintHtml page, HttpContext http, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } holder || !await reader.OwnsAsync(holder, id, ct))
            return Nothing(http);
        tenant.Set(holder.TenantId, Actor.System("customer's link"), Rights.Of([BillingPermissions.InvoiceView, BillingPermissions.InvoicePrint]));
        if (await papers.FindAsync(id, ct) is not { } model)
            return Nothing(http);
        if (await pdfs.RenderAsync(model, [InvoiceCopy.Original], ct) is not InvoicePdfResult.Bytes file)
            return TypedResults.Content(await page.RenderAsync(model, [InvoiceCopy.Original], hasPrintButton: true), "text/html; charset=utf-8");
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{InvoiceEndpoints.FileName(model.Number)}\"";
        return TypedResults.Bytes(file.Pdf, "application/pdf");
    }

    // Nobody knows whose link it was meant to be: the browser's language.
    private static IResult Nothing(HttpContext http) =>
        TypedResults.Content(DueHtml.Nothing(LanguageChoice.Of(http.Request, null)), "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
}
