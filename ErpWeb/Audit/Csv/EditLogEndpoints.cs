using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui.Access;

namespace ErpWeb.Audit.Csv;

/// <summary>The log as a file.</summary>
internal static class EditLogEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/settings/edit-log/export.csv", Export).NeedsProof().Needs(AuditPermissions.Export);

    private static IResult Export(string? q, string? date, string? person, string? kind, string? action, EditLogExport export, IndiaClock clock, HttpContext http)
    {
        var filter = EditLogFilter.Read(q, date, person, kind, action, clock.Today);
        return Results.Stream(stream => export.WriteAsync(stream, filter, ExportRecorder.Words(http.Request.Query), http.RequestAborted), CsvFile.ContentType, EditLogExport.FileName);
    }
}
