using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Reports;

/// <summary>The names of the tags a report is narrowed to.</summary>
internal static class TagNamesReader
{
    public static async Task<string> ReadAsync(ErpDbContext db, ReportRequest request, CancellationToken ct) => string.Join(", ", await db.Tags.AsNoTracking()
        .Where(tag => tag.Id == request.CostCentreId || tag.Id == request.ProjectId).OrderBy(tag => tag.Kind).Select(tag => tag.Name).ToListAsync(ct));
}
