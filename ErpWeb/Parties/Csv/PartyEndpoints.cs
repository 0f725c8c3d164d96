using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Ui.Access;

namespace ErpWeb.Parties.Csv;

/// <summary>Files to download.</summary>
internal static class PartyEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var parties = endpoints.MapGroup("/parties");
        parties.MapGet("/export.csv", (string? q, string? role, string? status, PartyExport export, HttpContext http) => Results.Stream(
            stream => export.WriteAsync(stream, PartyFilters.Read(q, role, status), ExportRecorder.Words(http.Request.Query), http.RequestAborted), CsvFile.ContentType, PartyExport.FileName)).NeedsProof().Needs(PartiesPermissions.PartyExport);
        parties.MapGet("/template.csv", () => Results.File(PartyColumns.All.Template(), CsvFile.ContentType, "parties-template.csv")).Needs(PartiesPermissions.PartyImport);
    }
}
