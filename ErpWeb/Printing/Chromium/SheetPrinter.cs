using ErpWeb.Shared.Sheets;

namespace ErpWeb.Printing.Chromium;

/// <summary>Prints sheets with the Chromium of the host.</summary>
internal sealed class SheetPrinter(ChromiumPdf chromium) : ISheetPrinter
{
    public Task<byte[]?> PrintAsync(string html, IEnumerable<string?> texts, CancellationToken ct) =>
        chromium.CanPrint(texts) ? chromium.PrintAsync(html, ct) : Task.FromResult<byte[]?>(null);
}
