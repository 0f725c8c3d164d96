using ErpWeb.Shared.Gst;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Billing.Drafts.Editing;

/// <summary>A line as a row of the table. Drawn again only when something of this line changed, so that long invoices stay quick to type.</summary>
public sealed partial class InvoiceLineRow : ComponentBase
{
    private object? _shown;
    private bool _hasChanged;

    [Parameter, EditorRequired]
    public InvoiceEditor Editor { get; set; } = default!;

    [Parameter, EditorRequired]
    public InvoiceDraftLine Line { get; set; } = default!;

    /// <summary>Place in the table, from 1.</summary>
    [Parameter, EditorRequired]
    public int Number { get; set; }

    [Parameter, EditorRequired]
    public TaxedLine Taxed { get; set; } = default!;

    private string Details => Line.ItemId is { } id && Editor.Facts.Items.GetValueOrDefault(id) is { } item
        ? item.HsnSac.Length > 0 ? $"{item.Code} · {(item.IsService ? "SAC" : "HSN")} {item.HsnSac}" : item.Code
        : T["This item does not exist any more"];

    protected override void OnParametersSet()
    {
        var now = (Number, Taxed, Line.Description, Line.LotId, (Line.Unit, Line.Quantity), Line.UnitPrice, Line.Discount, Line.IsDiscountPercent, Line.PriceIncludesTax, Line.TaxRateId, Editor.Date, Editor.Facts.Rates, Details, Editor.ReasonsOf(Line));
        _hasChanged = !now.Equals(_shown);
        _shown = now;
    }

    protected override bool ShouldRender() => _hasChanged;

    private void Refresh()
    {
        _hasChanged = true;
        StateHasChanged();
    }

    private void Describe(string? text)
    {
        Line.Description = text ?? "";
        Editor.Touch();
    }
}
