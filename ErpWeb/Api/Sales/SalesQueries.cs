using System.Globalization;
using ErpWeb.Billing;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Api.Sales;

/// <summary>Reads what was sold, line by line or added up by the database.</summary>
public sealed class SalesQueries(TenantDb tenantDb)
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

    public async Task<SalesSummary> SummaryAsync(SalesPeriod period, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        var bills = Posted(db, period);
        var sums = await bills.GroupBy(_ => 1).Select(all => new
        {
            Count = all.Count(),
            Gross = all.Sum(bill => bill.Gross),
            Discount = all.Sum(bill => bill.Discount),
            Taxable = all.Sum(bill => bill.Taxable),
            Exempt = all.Sum(bill => bill.Exempt),
            Cgst = all.Sum(bill => bill.Cgst),
            Sgst = all.Sum(bill => bill.Sgst),
            Igst = all.Sum(bill => bill.Igst),
            Cess = all.Sum(bill => bill.Cess),
            RoundOff = all.Sum(bill => bill.RoundOff),
            Total = all.Sum(bill => bill.Total),
        }).SingleOrDefaultAsync(ct);
        if (sums is null)
            return new() { From = period.From, To = period.To };
        var modes = await (
            from bill in bills
            join part in db.ReceivableSettlements on new { bill.TenantId, bill.Id } equals new { part.TenantId, Id = part.ReceivableId }
            join receipt in db.Receipts on new { part.TenantId, Id = part.SourceId } equals new { receipt.TenantId, receipt.Id }
            group part.Amount by receipt.Mode into mode
            select new { Mode = mode.Key, Amount = mode.Sum() }).ToDictionaryAsync(mode => mode.Mode, mode => mode.Amount, ct);
        return new()
        {
            From = period.From,
            To = period.To,
            Count = sums.Count,
            Gross = sums.Gross,
            Discount = sums.Discount,
            Net = sums.Taxable + sums.Exempt,
            Tax = sums.Cgst + sums.Sgst + sums.Igst + sums.Cess,
            RoundOff = sums.RoundOff,
            Total = sums.Total,
            Payments = new()
            {
                Cash = modes.GetValueOrDefault(PaymentMode.Cash),
                Upi = modes.GetValueOrDefault(PaymentMode.Upi),
                Bank = modes.GetValueOrDefault(PaymentMode.Bank) + modes.GetValueOrDefault(PaymentMode.Cheque),
                Card = modes.GetValueOrDefault(PaymentMode.Card),
                Due = sums.Total - modes.Values.Sum(),
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
