using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ErpWeb.Inventory.Labels;

/// <summary>Chooses what labels are printed and on which paper; the print itself is an address of its own.</summary>
public sealed partial class LabelsPage(LabelReader reader, ItemReader items, IndiaClock clock) : ComponentBase
{
    private sealed class Line(ItemChoice item, IReadOnlyList<LotChoice> lots, IReadOnlyList<BarcodeChoice> barcodes)
    {
        public IReadOnlyList<SelectOption<Guid?>> Barcodes { get; } =
            [new(null, item.Barcode.Length > 0 ? item.Barcode : item.Code), .. barcodes.Select(barcode => new SelectOption<Guid?>(barcode.Id, barcode.Unit.Length > 0 ? $"{barcode.Code}, {barcode.Unit}" : barcode.Code))];
        public Guid? BarcodeId { get; set; } = item.Scanned.Length > 0 ? barcodes.FirstOrDefault(barcode => barcode.Code == item.Scanned)?.Id : null;
        public ItemChoice Item => item;
        public IReadOnlyList<SelectOption<Guid?>> Lots { get; } = [.. lots.Select(lot => new SelectOption<Guid?>(lot.Id, lot.ExpiresOn is { } day ? $"{lot.Number}, {IndianDate.Format(day)}" : lot.Number))];
        public Guid? LotId { get; set; } = lots.Count == 1 ? lots[0].Id : null;
        public decimal Count { get; set; } = 1;
    }

    private static readonly IReadOnlyList<SelectOption<string>> Papers = [.. LabelPaper.All.Select(paper => new SelectOption<string>(paper.Key, paper.Name))];

    private readonly List<Line> _lines = [];
    private LabelPaper _paper = LabelPaper.All[0];
    private decimal _used;
    private string? _preview;

    /// <summary>An item to begin with, as the page of an item asks for it.</summary>
    [SupplyParameterFromQuery(Name = "item")]
    public Guid? FirstItem { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive && FirstItem is { } id)
            await AddAsync(await items.FindAsync(id, clock.Today));
    }

    private async Task AddAsync(ItemChoice? item)
    {
        if (item is null)
            return;
        if (_lines.Find(line => line.Item.Id == item.Id && line.Item.Scanned == item.Scanned && line.Lots.Count == 0) is { } same)
            same.Count++;
        else
            _lines.Add(new(item, await reader.LotsAsync(item.Id), await reader.BarcodesAsync(item.Id)));
        await PreviewAsync();
    }

    private Task ChooseAsync(string? key)
    {
        _paper = LabelPaper.Find(key) ?? _paper;
        return PreviewAsync();
    }

    private Task RemoveAsync(Line line)
    {
        _lines.Remove(line);
        return PreviewAsync();
    }

    // The first sheet, or the first labels of a roll: enough to see how they will look.
    private async Task PreviewAsync()
    {
        var labels = (await reader.ReadAsync([.. Orders])).Take(_paper.IsRoll ? 5 : _paper.PerPage - (int)_used).ToList();
        _preview = labels.Count == 0 ? null : LabelHtml.Of(labels, _paper, (int)_used, hasPrintButton: false);
    }

    private IEnumerable<LabelOrder> Orders => _lines.Select(line => new LabelOrder(line.Item.Id, (int)line.Count, line.LotId, line.BarcodeId));

    private string Href(string format) => QueryHelpers.AddQueryString(
        $"/inventory/labels/{_paper.Key}/{format}",
        [.. Orders.Select(order => KeyValuePair.Create<string, string?>("label", order.ToString())), KeyValuePair.Create<string, string?>("used", _paper.IsRoll ? null : $"{(int)_used}")]);
}
