using System.Linq.Expressions;
using ErpWeb.Credit.Receivables;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Invoices;

/// <summary>An invoice on the list.</summary>
public sealed record InvoiceRow(Guid Id, string Number, DateOnly Date, DateOnly DueDate, Guid PartyId, string PartyName, decimal Total, decimal Due, InvoiceStatus Status)
{
    public PaymentState PaymentOn(DateOnly today) => PaymentStates.Of(Status, Total, Due, DueDate, today);
}

/// <summary>What the list shows.</summary>
/// <param name="Search">Parts of a number or a customer's name: "inv 57", "57 kiran".</param>
/// <param name="Sort">A chosen column, as <see cref="ListOrder"/> reads it; null is newest first.</param>
/// <param name="Payment">Paid, due (with part paid and overdue), overdue or cancelled; null for all.</param>
public sealed record InvoiceFilter(string? Search = null, PaymentState? Payment = null, DateOnly? From = null, DateOnly? To = null, Guid? PartyId = null, string? Sort = null);

/// <summary>Reads invoices for lists and the search. Newest first; a page continues after the last row of the one before.</summary>
public sealed class InvoiceQueries(TenantDb tenantDb, IndiaClock clock)
{
    private static readonly Dictionary<string, Expression<Func<Joined, object>>> Columns = new()
    {
        ["date"] = joined => joined.Date,
        ["customer"] = joined => joined.Invoice.PartyName,
        ["total"] = joined => joined.Invoice.Total,
        ["due"] = joined => joined.Receivable.Amount - joined.Receivable.Settled,
    };

    public async Task<PageOf<InvoiceRow>> PageAsync(InvoiceFilter filter, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        var invoices = Filtered(db, filter);
        var (chosen, shown) = (invoices.Sorted(filter.Sort, Columns), ListOrder.Shown(cursor));
        if (chosen is null && DateCursor.TryParse(cursor, out var after))
            invoices = invoices.Where(joined => joined.Date <= after.Date && (joined.Date < after.Date || joined.Id.CompareTo(after.Id) < 0));
        var ordered = chosen?.ThenBy(joined => joined.Id).Skip(shown) ?? invoices.OrderByDescending(joined => joined.Date).ThenByDescending(joined => joined.Id);
        var rows = await ordered
            .Take(size + 1)
            .Select(joined => new
            {
                joined.Invoice.Id,
                joined.Invoice.Number,
                joined.Invoice.Date,
                joined.Invoice.DueDate,
                joined.Invoice.PartyId,
                joined.Invoice.PartyName,
                joined.Invoice.Total,
                joined.Receivable.Amount,
                joined.Receivable.Settled,
                joined.Invoice.Status,
            })
            .ToListAsync(ct);
        var page = rows.Take(size)
            .Select(row => new InvoiceRow(row.Id, row.Number, row.Date, row.DueDate, row.PartyId, row.PartyName, row.Total, row.Amount - row.Settled, row.Status))
            .ToList();
        return new(page, rows.Count <= size ? null : chosen is null ? new DateCursor(page[^1].Date, page[^1].Id).ToString() : ListOrder.After(shown + size), null);
    }

    private sealed class Joined
    {
        public required DateOnly Date { get; init; }
        public required Guid Id { get; init; }
        public required Invoice Invoice { get; init; }
        public required Receivable Receivable { get; init; }
    }

    private static IQueryable<Joined> AlongInvoices(ErpDbContext db) =>
        from invoice in db.Invoices.AsNoTracking()
        join receivable in db.Receivables on new { invoice.TenantId, invoice.Id } equals new { receivable.TenantId, receivable.Id }
        select new Joined { Date = invoice.Date, Id = invoice.Id, Invoice = invoice, Receivable = receivable };

    // The same rows, and the database may walk the index of what is still open instead of years of paid invoices.
    private static IQueryable<Joined> AlongReceivables(ErpDbContext db) =>
        from receivable in db.Receivables.AsNoTracking()
        join invoice in db.Invoices on new { receivable.TenantId, receivable.Id } equals new { invoice.TenantId, invoice.Id }
        select new Joined { Date = receivable.Date, Id = receivable.Id, Invoice = invoice, Receivable = receivable };

    private IQueryable<Joined> Filtered(ErpDbContext db, InvoiceFilter filter)
    {
        var joined = filter.Payment is PaymentState.Due or PaymentState.Overdue or PaymentState.PartPaid ? AlongReceivables(db) : AlongInvoices(db);
        foreach (var word in SearchWords.Of(filter.Search))
            joined = joined.Where(row => row.Invoice.SearchText.Contains(word));
        if (filter.From is { } from)
            joined = joined.Where(row => row.Date >= from);
        if (filter.To is { } to)
            joined = joined.Where(row => row.Date <= to);
        if (filter.PartyId is { } partyId)
            joined = joined.Where(row => row.Invoice.PartyId == partyId);
        var today = clock.Today;
        return filter.Payment switch
        {
            PaymentState.Cancelled => joined.Where(row => row.Invoice.Status == InvoiceStatus.Cancelled),
            PaymentState.Paid => joined.Where(row => row.Invoice.Status == InvoiceStatus.Posted && row.Receivable.Settled == row.Receivable.Amount),
            PaymentState.PartPaid => joined.Where(row => row.Invoice.Status == InvoiceStatus.Posted && row.Receivable.Settled > 0 && row.Receivable.Settled < row.Receivable.Amount),
            PaymentState.Overdue => joined.Where(row => row.Invoice.Status == InvoiceStatus.Posted && row.Receivable.Settled < row.Receivable.Amount && row.Invoice.DueDate < today),
            PaymentState.Due => joined.Where(row => row.Invoice.Status == InvoiceStatus.Posted && row.Receivable.Settled < row.Receivable.Amount),
            _ => joined,
        };
    }
}
