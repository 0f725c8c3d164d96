using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Catalog.Items.Variants;

/// <summary>All variants of a template in one grid.</summary>
public sealed partial class VariantsPage(VariantService variants, TenantContext tenant, Toasts toasts) : ComponentBase
{
    private readonly FieldErrors _errors = new();
    private VariantGrid? _grid;
    private decimal _price;
    private bool _isMissing;
    private bool _isBusy;

    [Parameter]
    public Guid Id { get; set; }

    private bool MayEdit => tenant.Rights.Allows(CatalogPermissions.ItemEdit);

    protected override Task OnParametersSetAsync() => RendererInfo.IsInteractive && _grid?.TemplateId != Id ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync()
    {
        _grid = await variants.FindAsync(Id);
        _isMissing = _grid is null;
        _price = _grid?.Rows.FirstOrDefault()?.SalePrice ?? 0;
    }

    private void Fill() => VariantRows.Fill(_grid!, _price);

    private async Task SaveAsync()
    {
        if (_isBusy)
            return;
        _isBusy = true;
        var result = await variants.SaveAsync(_grid!);
        _isBusy = false;
        _errors.Set(result.Errors);
        if (!result.IsSuccess)
            return;
        toasts.Success(T["{0} variants made", result.Value]);
        await ReadAsync();
    }
}
