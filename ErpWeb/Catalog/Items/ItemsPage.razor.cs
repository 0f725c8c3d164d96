using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Lists;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ErpWeb.Catalog.Items;

/// <summary>The list of items. The second address opens one of them, for links from search and documents.</summary>
public sealed partial class ItemsPage(ItemQueries items, Toasts toasts, NavigationManager navigation)
{
    private static readonly string[] LiveKinds = ["item", "tax-rate", "stock"];

    private const string ListAddress = "/catalog/items";
    private const string ExportAddress = ListAddress + "/export.csv";

    private ListPage<ItemRow>? _list;
    private ItemDraft? _draft;
    private string _exportHref = ExportAddress;

    [Parameter]
    public Guid? OpenId { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (OpenId is { } id && id != _draft?.Id && RendererInfo.IsInteractive)
            await OpenAsync(id);
    }

    private async ValueTask<PageOf<ItemRow>> ReadAsync(ListRequest request, CancellationToken ct)
    {
        var (kind, status) = (request.Filter(ItemFilters.KindKey), request.Filter(ItemFilters.StatusKey) ?? ItemFilters.Active);
        var address = QueryHelpers.AddQueryString(ExportAddress, new Dictionary<string, string?> { ["q"] = request.Search, [ItemFilters.KindKey] = kind, [ItemFilters.StatusKey] = status });
        if (address != _exportHref)
        {
            _exportHref = address;
            StateHasChanged();
        }
        return await items.PageAsync(ItemFilters.Read(request.Search, kind, status) with { Sort = request.Sort }, request.Cursor, request.Size, ct);
    }

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
