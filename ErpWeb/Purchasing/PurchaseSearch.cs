using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Search;

namespace ErpWeb.Purchasing;

/// <summary>Finds purchase orders by number or supplier from everywhere.</summary>
internal sealed class OrderSearch(OrderQueries orders) : ISearchSource
{
    private const int Most = 5;

    public string Needs => PurchasingPermissions.OrderView;

    public async ValueTask<IReadOnlyList<SearchHit>> FindAsync(string term, CancellationToken cancellationToken)
    {
        var found = await orders.PageAsync(new(Search: term), status: null, cursor: null, Most, cancellationToken);
        return [.. found.Rows.Select(row => new SearchHit("Purchase orders", $"{row.Number} · {row.PartyName}", IndianDate.Format(row.Date), "shopping-cart", $"/purchasing/orders/{row.Id}"))];
    }
}

/// <summary>Finds bills by our number, the supplier's number or his name from everywhere.</summary>
internal sealed class BillSearch(BillQueries bills) : ISearchSource
{
    private const int Most = 5;

    public string Needs => PurchasingPermissions.BillView;

    public async ValueTask<IReadOnlyList<SearchHit>> FindAsync(string term, CancellationToken cancellationToken)
    {
        var found = await bills.PageAsync(new(Search: term), state: null, cursor: null, Most, cancellationToken);
        return
        [
            .. found.Rows.Select(row => new SearchHit(
                "Bills", $"{row.Number} · {row.PartyName}", string.Join(" · ", new[] { row.SupplierNumber, IndianDate.Format(row.Date), IndianNumber.Rupees(row.Total) }.Where(text => text.Length > 0)), "file-text", $"/purchasing/bills/{row.Id}")),
        ];
    }
}
