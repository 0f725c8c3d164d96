using ErpWeb.Shared.Csv;

namespace ErpWeb.Parties.Csv;

/// <summary>Files to download.</summary>
internal static class PartyEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var parties = endpoints.MapGroup("/parties").RequireAuthorization();
        parties.MapGet("/export.csv", (string? q, string? role, string? status, PartyExport export) => Results.Stream(
            stream => export.WriteAsync(stream, PartyFilters.Read(q, role, status)), CsvFile.ContentType, "parties.csv"));
        parties.MapGet("/template.csv", () => Results.File(PartyColumns.All.Template(), CsvFile.ContentType, "parties-template.csv"));
    }
}
