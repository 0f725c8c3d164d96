using ErpWeb.Accounting;
using ErpWeb.Billing;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Alerts.Sources;

internal sealed class OverdueInvoiceAlerts : IAlertSource
{
    public string Key => "overdue";

    public string Title => "Overdue from customers";

    public string Icon => "clock";

    public string Needs => BillingPermissions.InvoiceView;

    public IReadOnlyCollection<string> Kinds => [InvoiceEvents.Invoice, InvoiceEvents.Receipt, BookEvents.Ledger];

    public async Task<IReadOnlyList<Alert>> FindAsync(ErpDbContext db, DateOnly today, CancellationToken ct)
    {
        var overdue = await (
            from receivable in db.Receivables.AsNoTracking()
            join invoice in db.Invoices on receivable.Id equals invoice.Id
            where receivable.Settled < receivable.Amount && receivable.DueDate < today
            orderby receivable.DueDate, invoice.Number
            select new { invoice.Id, invoice.Number, invoice.PartyName, receivable.DueDate, Open = receivable.Amount - receivable.Settled }).Take(Alert.Most).ToListAsync(ct);
        return [.. overdue.Select(row => new Alert(row.Id, $"{row.PartyName} owes {IndianNumber.Rupees(row.Open)} on {row.Number} since {IndianDate.Format(row.DueDate)}", $"/billing/invoices/{row.Id}"))];
    }
}
