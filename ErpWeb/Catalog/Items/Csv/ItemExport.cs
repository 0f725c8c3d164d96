using System.Globalization;
using System.Runtime.CompilerServices;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Catalog.Items.Csv;

/// <summary>Writes items as the importer reads them.</summary>
public sealed class ItemExport(ItemQueries queries, TenantContext tenant, ExportRecorder recorder)
{
    public const string FileName = "items.csv";

    private const int PageSize = 500;

    /// <param name="filterWords">What the edit log says of the filter.</param>
    public async Task WriteAsync(Stream stream, ItemFilter filter, string filterWords = "", CancellationToken ct = default)
    {
        tenant.Demand(CatalogPermissions.ItemExport);
        await recorder.RecordAsync(nameof(Item), FileName, filterWords, ct);
        await CsvFile.WriteAsync(stream, ItemColumns.All.OurHeaders(), RowsAsync(filter, ct), ct);
    }

    private async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync(ItemFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        string? cursor = null;
        do
        {
            var page = await queries.PageAsync(filter, cursor, PageSize, ct);
            var parts = await queries.PartsAsync([.. page.Rows.Select(item => item.Id)], ct);
            foreach (var item in page.Rows)
                yield return Cells(item, parts[item.Id]);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
    }

    // In the order of ItemColumns.
    private static string[] Cells(ItemRow item, ItemDraft parts) =>
    [
        item.Code, item.Name, item.Kind is ItemKind.Service ? "Service" : "Goods", item.HsnSac, item.Unit,
        Number(item.SalePrice), item.PriceIncludesTax ? "Yes" : "No", item.PurchasePrice is { } price ? Number(price) : "",
        item.TaxRateName, item.TaxRateFrom is { } from && from != ItemRateDraft.Always ? from.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) : "",
        item.Barcode, item.IsActive ? "Yes" : "No",
        item.Tracking switch { ItemTracking.Batch => "Batch", ItemTracking.Serial => "Serial number", _ => "Nothing" },
        item.ReorderLevel is { } level ? Number(level) : "", item.ReorderUpTo is { } most ? Number(most) : "",
        ItemPartsText.Units(parts.Units), ItemPartsText.Barcodes(parts.Barcodes),
    ];

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
