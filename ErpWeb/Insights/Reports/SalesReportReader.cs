using ErpWeb.Billing;
using ErpWeb.Insights.Sales;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Insights.Reports;

/// <summary>A page of a report.</summary>
/// <param name="Chart">What a chart above it shows: name, net sales and address.</param>
/// <param name="Next">Rows before the next page; null on the last.</param>
public sealed record SalesReportPart(Sheet Sheet, IReadOnlyList<NamedFigure> Chart, int? Next = null);

/// <summary>Makes a sales report, for the screen a page of it, for a file the whole; the edit log knows who took a file.</summary>
public sealed class SalesReportReader(SalesReportQueries queries, SalesBillQueries bills, TenantDb tenantDb, ExportRecorder recorder)
{
    public async Task<SalesReportPart> ReadAsync(SalesReportKind kind, SalesReportRequest request, CancellationToken ct = default)
    {
        if (kind == SalesReportKind.Summary)
            return new(SalesSheets.Summary(request, await queries.SummaryAsync(request.Scope, request.Before, ct)), []);
        if (kind == SalesReportKind.Bills)
        {
            var page = await bills.PageAsync(request, ct);
            return new(SalesSheets.Bills(request, await SubjectAsync(request, ct), page), [], page.HasMore ? request.Skipped + SalesReportRequest.PageSize : null);
        }
        if (kind.Span is { } span)
        {
            var course = await queries.CourseAsync(span, request.Scope, ct);
            return new(SalesSheets.Course(kind, request, course, Shown(course, request), queries.SeesCost), [.. course.Select(figure => new NamedFigure("", "", figure))], Next(course.Count, request));
        }
        var figures = await queries.ByAsync(kind.By, request.Scope, ct: ct);
        return new(SalesSheets.By(kind, request, figures, Shown(figures, request), queries.SeesCost), figures, Next(figures.Count, request));
    }

    /// <summary>The whole report and the name of the business.</summary>
    public async Task<(Sheet Sheet, string Business)> ExportAsync(SalesReportKind kind, SalesReportRequest request, string file, string filter, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InsightsPermissions.SalesExport, ct);
        var part = await ReadAsync(kind, request with { IsWhole = true }, ct);
        await recorder.RecordAsync("Report", file, filter, ct);
        return (part.Sheet, await db.BusinessProfiles.Select(profile => profile.LegalName).SingleAsync(ct));
    }

    private async Task<string> SubjectAsync(SalesReportRequest request, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        var names = new List<string>();
        foreach (var (by, id) in ((SalesBy, Guid?)[])[(SalesBy.Item, request.ItemId), (SalesBy.Customer, request.CustomerId), (SalesBy.Salesperson, request.SalespersonId)])
        {
            if (id is { } key)
                names.Add((await NamesReader.OfAsync(db, by, [key], ct)).TryGetValue(key, out var name) ? name.Name : "Nobody named");
        }
        if (request.Hour is { } hour)
            names.Add($"{hour:00}:00");
        return string.Join(", ", names);
    }

    private static IEnumerable<T> Shown<T>(IReadOnlyList<T> rows, SalesReportRequest request) => request.IsWhole ? rows : rows.Skip(request.Skipped).Take(SalesReportRequest.PageSize);

    private static int? Next(int count, SalesReportRequest request) => count > request.Skipped + SalesReportRequest.PageSize ? request.Skipped + SalesReportRequest.PageSize : null;
}
