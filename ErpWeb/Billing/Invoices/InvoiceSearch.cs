using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Search;

namespace ErpWeb.Billing.Invoices;

/// <summary>Finds invoices by number or customer from everywhere.</summary>
internal sealed class InvoiceSearch(InvoiceQueries invoices) : ISearchSource
{
    private const int Most = 5;

    public string Needs => BillingPermissions.InvoiceView;

    public async ValueTask<IReadOnlyList<SearchHit>> FindAsync(string term, CancellationToken cancellationToken)
    {
        var found = await invoices.PageAsync(new(Search: term), cursor: null, Most, cancellationToken);
        return [.. found.Rows.Select(row => new SearchHit(
            "Invoices", $"{row.Number} · {row.PartyName}", $"{IndianDate.Format(row.Date)} · {IndianNumber.Rupees(row.Total)}", "receipt-indian-rupee", $"/billing/invoices/{row.Id}"))];
    }
}
