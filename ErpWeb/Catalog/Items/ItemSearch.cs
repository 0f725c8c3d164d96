using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Search;

namespace ErpWeb.Catalog.Items;

/// <summary>Lets Ctrl+K find items.</summary>
internal sealed class ItemSearch(ItemReader items, IndiaClock clock) : ISearchSource
{
    private const int Hits = 5;

    public string Needs => CatalogPermissions.ItemView;

    public async ValueTask<IReadOnlyList<SearchHit>> FindAsync(string term, CancellationToken cancellationToken)
    {
        var found = await items.SuggestAsync(term, clock.Today, Hits, ct: cancellationToken);
        return [.. found.Select(item => new SearchHit("Items", item.Name, $"{item.Code} · {IndianNumber.Rupees(item.SalePrice)}", "package", $"/catalog/items/{item.Id}"))];
    }
}
