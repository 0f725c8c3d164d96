using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Drafts;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Catalog.Items;

/// <summary>Makes or changes an item; it saves by itself.</summary>
public sealed partial class ItemFormDialog(ItemService service, ItemQueries queries, TaxRateQueries taxRates, TenantContext tenant, IndiaClock clock, ConfirmDialog confirm, Toasts toasts, NavigationManager navigation)
{
    private static readonly IReadOnlyList<SelectOption<ItemKind>> Kinds = [new(ItemKind.Goods, "Goods"), new(ItemKind.Service, "Service")];

    private static readonly IReadOnlyList<SelectOption<ItemForm>> Forms = [new(ItemForm.Single, "Itself"), new(ItemForm.Template, "Its variants"), new(ItemForm.Kit, "A kit of other goods")];

    private readonly FieldErrors _errors = new();
    private SharedRecord<ItemDraft>? _record;
    private IReadOnlyList<SelectOption<string>> _units = [];
    private IReadOnlyList<TaxRateRow> _rates = [];
    private ItemDraft? _shown;
    private bool _asksAboutBarcode;

    /// <summary>What the form edits; null while it is closed.</summary>
    [Parameter]
    public ItemDraft? Draft { get; set; }

    /// <summary>The item is stored; gives its id.</summary>
    [Parameter]
    public EventCallback<Guid> OnSaved { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    private IndiaClock Clock => clock;

    private bool IsStored => Draft?.IsStored == true;

    protected override void OnInitialized() =>
        _units = [.. Uqc.All.Select(unit => new SelectOption<string>(unit.Code, $"{unit.Code} – {T[unit.Name]}"))];

    protected override async Task OnParametersSetAsync()
    {
        if (Draft == _shown)
            return;
        (_shown, _asksAboutBarcode) = (Draft, false);
        if (Draft is not null)
            _rates = await taxRates.OfItemsAsync();
    }

    private void ChooseKind(ItemKind kind)
    {
        Draft!.Kind = kind;
        if (!IsStored)
            Draft.Unit = kind is ItemKind.Service ? Uqc.Others : "NOS";
    }

    private async Task SaveAsync()
    {
        var result = IsStored ? await _record!.SaveAsync(() => service.UpdateAsync(Draft!)) : await service.CreateAsync(Draft!);
        _asksAboutBarcode = result.Errors.Any(error => error.Code == ItemErrors.BarcodeSharedCode);
        if (!result.IsSuccess)
        {
            _errors.Set(result.Errors);
            return;
        }
        toasts.Success(T["{0} saved", Draft!.Name]);
        if (!IsStored && Draft.Form is ItemForm.Template)
            navigation.NavigateTo($"/catalog/items/{result.Value}/variants");
        await OnSaved.InvokeAsync(result.Value);
    }

    private async Task SwitchAsync()
    {
        var (id, name, isActive) = (Draft!.Id, Draft.Name, Draft.IsActive);
        if (isActive && !await confirm.AskAsync(T["Switch off {0}?", name], T["It is no longer offered on new bills. Old bills keep it, and you can switch it on again."], T["Switch off"]))
            return;
        var result = isActive ? await service.DeactivateAsync(id) : await service.ReactivateAsync(id);
        if (!result.IsSuccess)
        {
            _errors.Set(result.Errors);
            return;
        }
        toasts.Success(isActive ? T["{0} is switched off", name] : T["{0} is in use again", name]);
        await OnSaved.InvokeAsync(id);
    }
}
