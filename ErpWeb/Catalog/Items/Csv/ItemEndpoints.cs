using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Ui.Access;

namespace ErpWeb.Catalog.Items.Csv;

/// <summary>Files to download.</summary>
internal static class ItemEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var items = endpoints.MapGroup("/catalog/items");
        items.MapGet("/export.csv", (string? q, string? kind, string? status, ItemExport export, HttpContext http) => Results.Stream(
            stream => export.WriteAsync(stream, ItemFilters.Read(q, kind, status), ExportRecorder.Words(http.Request.Query), http.RequestAborted), CsvFile.ContentType, ItemExport.FileName)).NeedsProof().Needs(CatalogPermissions.ItemExport);
        items.MapGet("/template.csv", () => Results.File(ItemColumns.All.Template(), CsvFile.ContentType, "items-template.csv")).Needs(CatalogPermissions.ItemImport);
    }
}
