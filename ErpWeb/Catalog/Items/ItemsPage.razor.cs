using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Lists;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Catalog.Items;

/// <summary>The list of items. The second address opens one of them, for links from search and documents.</summary>
public sealed partial class ItemsPage(ItemQueries items, Toasts toasts, NavigationManager navigation)
{
    private static readonly string[] LiveKinds = ["item", "tax-rate", "stock"];

    private const string ListAddress = "/catalog/items";

    private ListPage<ItemRow>? _list;
    private ItemDraft? _draft;

    [Parameter]
    public Guid? OpenId { get; set; }

    // A file without a status would hold what is switched off too.
    private string ExportHref => ListRequest.FileAddress($"{ListAddress}/export.csv", _list?.CurrentRequest, (ItemFilters.StatusKey, ItemFilters.Active));

    protected override async Task OnParametersSetAsync()
    {
        if (OpenId is { } id && id != _draft?.Id && RendererInfo.IsInteractive)
            await OpenAsync(id);
    }

    private ValueTask<PageOf<ItemRow>> ReadAsync(ListRequest request, CancellationToken ct) => new(items.PageAsync(
        ItemFilters.Read(request.Search, request.Filter(ItemFilters.KindKey), request.Filter(ItemFilters.StatusKey) ?? ItemFilters.Active) with { Sort = request.Sort }, request.Cursor, request.Size, ct));

    private void New() => _draft = new ItemDraft();

    private async Task OpenAsync(Guid id)
    {
        _draft = await items.FindAsync(id);
        if (_draft is null)
            toasts.Error(T[ItemErrors.NotFound.Wording]);
    }

    private void Close()
    {
        _draft = null;
        if (OpenId is not null)
            navigation.NavigateTo(ListAddress, replace: true);
    }
}
