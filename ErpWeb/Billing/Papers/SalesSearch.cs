using ErpWeb.Billing.CreditNotes;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Search;

namespace ErpWeb.Billing.Papers;

/// <summary>Finds quotes, orders and challans by number or customer from everywhere.</summary>
internal sealed class SalesPaperSearch(SalesPaperQueries papers) : ISearchSource
{
    private const int Most = 5;

    public string Needs => BillingPermissions.PaperView;

    public async ValueTask<IReadOnlyList<SearchHit>> FindAsync(string term, CancellationToken cancellationToken)
    {
        var found = await papers.PageAsync(new(Search: term), kind: null, onlyOpen: false, cursor: null, Most, cancellationToken);
        return [.. found.Rows.Select(row => new SearchHit(
            SalesPaperWords.ListOf(row.Kind), $"{row.Number} · {row.PartyName}", $"{IndianDate.Format(row.Date)} · {IndianNumber.Rupees(row.Total)}", "file-text", $"/billing/papers/{row.Id}"))];
    }
}

/// <summary>Finds credit notes by number, invoice or customer from everywhere.</summary>
internal sealed class CreditNoteSearch(CreditNoteQueries notes) : ISearchSource
{
    private const int Most = 5;

    public string Needs => BillingPermissions.InvoiceView;

    public async ValueTask<IReadOnlyList<SearchHit>> FindAsync(string term, CancellationToken cancellationToken)
    {
        var found = await notes.PageAsync(new(Search: term), cursor: null, Most, cancellationToken);
        return [.. found.Rows.Select(row => new SearchHit(
            "Credit notes", $"{row.Number} · {row.PartyName}", $"{row.InvoiceNumber} · {IndianNumber.Rupees(row.Total)}", "rotate-ccw", $"/billing/credit-notes/{row.Id}"))];
    }
}
