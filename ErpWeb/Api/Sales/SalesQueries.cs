using System.Globalization;
using ErpWeb.Billing;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Insights.Reports;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Api.Sales;

/// <summary>Reads what was sold, line by line or added up by the database.</summary>
public sealed class SalesQueries(TenantDb tenantDb, SalesReportQueries reports)
{
    /// <summary>Lines of posted bills, newest bill first; a page goes on after the last line of the one before.</summary>
    public async Task<PageOf<Sale>> PageAsync(SalesPeriod period, SalesCursor? after, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        var bills = Posted(db, period);
        if (after is { } place)
            bills = bills.Where(bill => bill.Date <= place.Bill.Date && (bill.Date < place.Bill.Date || bill.Id.CompareTo(place.Bill.Id) <= 0));
        var lines =
            from bill in bills
            join line in db.InvoiceLines on new { bill.TenantId, bill.Id } equals new { line.TenantId, Id = line.InvoiceId }
            select new { bill, line };
        if (after is { } last)
            lines = lines.Where(row => row.bill.Id != last.Bill.Id || row.line.LineNumber > last.LineNumber);
        var rows = await lines
            .OrderByDescending(row => row.bill.Date).ThenByDescending(row => row.bill.Id).ThenBy(row => row.line.LineNumber)
            .Take(size + 1)
            .Select(row => new Sale(
                row.bill.Id, row.bill.Number, row.bill.Date, row.bill.PartyId, row.bill.PartyName, row.line.LineNumber, row.line.ItemId, row.line.Description,
                row.line.Quantity, row.line.Unit, row.line.Taxable, row.line.Cgst + row.line.Sgst + row.line.Igst + row.line.Cess, row.line.Total))
            .ToListAsync(ct);
        var page = rows.Take(size).ToList();
        return new(page, rows.Count > size ? SalesCursor.After(page[^1]).ToString() : null, null);
    }

    /// <summary>Sums of the days, after returns; profit for those who may see what goods cost.</summary>
    public async Task<SalesSummary> SummaryAsync(SalesPeriod period, CancellationToken ct = default)
    {
        var figures = await reports.SummaryAsync(new(period.From, period.To), ct: ct);
        var sums = figures.Now;
        return new()
        {
            From = period.From,
            To = period.To,
            Count = (int)sums.Bills,
            Returns = (int)sums.Returns,
            Returned = sums.Returned,
            Gross = sums.Gross,
            Discount = sums.Discount,
            Net = sums.Net,
            Tax = sums.Tax,
            RoundOff = sums.RoundOff,
            Total = sums.Total,
            Profit = figures.SeesCost ? sums.Net - sums.Cost : null,
            Payments = new()
            {
                Cash = figures.PaidBy(PaymentMode.Cash),
                Upi = figures.PaidBy(PaymentMode.Upi),
                Bank = figures.PaidBy(PaymentMode.Bank) + figures.PaidBy(PaymentMode.Cheque),
                Card = figures.PaidBy(PaymentMode.Card),
                Credit = figures.PaidBy(null),
                Due = figures.Due,
            },
        };
    }

    private static IQueryable<Invoice> Posted(ErpDbContext db, SalesPeriod period)
    {
        var bills = db.Invoices.AsNoTracking().Where(bill => bill.Status == InvoiceStatus.Posted);
        if (period.From is { } from)
            bills = bills.Where(bill => bill.Date >= from);
        return period.To is { } to ? bills.Where(bill => bill.Date <= to) : bills;
    }
}

/// <summary>Where a page of sales ended: after this line of this bill.</summary>
public readonly record struct SalesCursor(DateCursor Bill, int LineNumber)
{
    public static SalesCursor After(Sale sale) => new(new(sale.Date, sale.BillId), sale.LineNumber);

    public static SalesCursor? Parse(string? text) =>
        text?.Split('-') is [var bill, var line] && DateCursor.TryParse(bill, out var cursor) && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(cursor, number)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Bill}-{LineNumber}");
}
