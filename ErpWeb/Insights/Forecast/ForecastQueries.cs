using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Recurring;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Papers;
using ErpWeb.Insights.Dashboard;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Insights.Forecast;

/// <summary>Gathers the money that is expected: dues of customers and to suppliers, recurring journals, orders, and what budgets allow beyond those.</summary>
public sealed class ForecastQueries(TenantDb tenantDb, IndiaClock clock)
{
    /// <param name="withDocuments">Every due by itself; otherwise those of a day in one sum.</param>
    public async Task<CashForecast> ReadAsync(bool withDocuments = true, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InsightsPermissions.ForecastView, ct);
        var today = clock.Today;
        var last = CashForecast.LastDay(today);
        var money = await MoneyReader.OnAsync(db, today, ct);
        var recurring = await RecurringAsync(db, today, last, ct);
        return CashForecast.Of(
            money.Sum(account => account.Amount),
            [
                .. await (withDocuments ? ReceivablesAsync(db, last, ct) : DuesAsync(ForecastKind.Receivable, db.Receivables.Where(due => due.Settled < due.Amount && due.DueDate <= last).Select(due => new Due { Day = due.DueDate, Amount = due.Amount, Settled = due.Settled }), 1, ct)),
                .. await (withDocuments ? PayablesAsync(db, last, ct) : DuesAsync(ForecastKind.Payable, db.Payables.Where(due => due.Settled < due.Amount && due.DueDate <= last).Select(due => new Due { Day = due.DueDate, Amount = due.Amount, Settled = due.Settled }), -1, ct)),
                .. recurring.Select(entry => entry.Money),
                .. await PurchaseOrdersAsync(db, today, last, ct),
                .. await SalesOrdersAsync(db, today, last, ct),
                .. await BudgetsAsync(db, today, last, [.. recurring.SelectMany(entry => entry.Covers)], ct),
            ],
            today);
    }

    private sealed class Due
    {
        public DateOnly Day { get; init; }
        public decimal Amount { get; init; }
        public decimal Settled { get; init; }
    }

    private static async Task<IEnumerable<ExpectedMoney>> DuesAsync(ForecastKind kind, IQueryable<Due> open, int sign, CancellationToken ct)
    {
        var days = await open.GroupBy(due => due.Day).Select(some => new { Day = some.Key, Amount = some.Sum(due => due.Amount) - some.Sum(due => due.Settled) }).ToListAsync(ct);
        return days.Select(day => new ExpectedMoney(day.Day, kind, "", "", sign * day.Amount));
    }

    private static async Task<IEnumerable<ExpectedMoney>> ReceivablesAsync(ErpDbContext db, DateOnly last, CancellationToken ct)
    {
        var open = await (
            from due in db.Receivables.AsNoTracking()
            where due.Settled < due.Amount && due.DueDate <= last
            join party in db.Parties on new { due.TenantId, Id = due.PartyId } equals new { party.TenantId, party.Id }
            join invoice in db.Invoices on new { due.TenantId, due.Id } equals new { invoice.TenantId, invoice.Id } into invoices
            from invoice in invoices.DefaultIfEmpty()
            select new { due.Id, due.DueDate, Amount = due.Amount - due.Settled, party.Name, Number = (string?)invoice!.Number }).ToListAsync(ct);
        return open.Select(due => new ExpectedMoney(due.DueDate, ForecastKind.Receivable, due.Name, due.Number ?? "", due.Amount, due.Number is null ? null : $"/billing/invoices/{due.Id}"));
    }

    private static async Task<IEnumerable<ExpectedMoney>> PayablesAsync(ErpDbContext db, DateOnly last, CancellationToken ct)
    {
        var open = await (
            from due in db.Payables.AsNoTracking()
            where due.Settled < due.Amount && due.DueDate <= last
            join bill in db.PurchaseBills on new { due.TenantId, due.Id } equals new { bill.TenantId, bill.Id } into bills
            from bill in bills.DefaultIfEmpty()
            select new { due.Id, due.DueDate, Amount = due.Amount - due.Settled, Name = (string?)bill!.PartyName, Number = (string?)bill.Number }).ToListAsync(ct);
        return open.Select(due => new ExpectedMoney(due.DueDate, ForecastKind.Payable, due.Name ?? "", due.Number ?? "", -due.Amount, due.Number is null ? null : $"/purchasing/bills/{due.Id}"));
    }

    private static async Task<List<(ExpectedMoney Money, IEnumerable<Covered> Covers)>> RecurringAsync(ErpDbContext db, DateOnly today, DateOnly last, CancellationToken ct)
    {
        var templates = await db.JournalTemplates.AsNoTracking().Where(template => template.IsActive).ToListAsync(ct);
        if (templates.Count == 0)
            return [];
        var lines = (await (
            from line in db.JournalTemplateLines.AsNoTracking()
            join account in db.Accounts on new { line.TenantId, Id = line.AccountId } equals new { account.TenantId, account.Id }
            select new { line.TemplateId, line.AccountId, account.Kind, Amount = line.Debit - line.Credit }).ToListAsync(ct)).ToLookup(line => line.TemplateId);
        return
        [
            .. from template in templates
               from month in TemplateSchedule.Due(template, last)
               let day = TemplateSchedule.DayIn(month, template.DayOfMonth)
               where day > today
               let amount = lines[template.Id].Where(line => line.Kind is not AccountKind.None).Sum(line => line.Amount)
               where amount != 0
               select (
                   new ExpectedMoney(day, ForecastKind.Recurring, template.Name, "", amount, "/accounting/recurring"),
                   lines[template.Id].Where(line => line.Kind is AccountKind.None).Select(line => new Covered(line.AccountId, month, line.Amount))),
        ];
    }

    // What is ordered and not billed is paid for after the supplier's credit days; goods without a day are wanted within a week.
    private static async Task<IEnumerable<ExpectedMoney>> PurchaseOrdersAsync(ErpDbContext db, DateOnly today, DateOnly last, CancellationToken ct)
    {
        var open = await (
            from order in db.PurchaseOrders.AsNoTracking()
            where order.Status == OrderStatus.Open || order.Status == OrderStatus.PartlyReceived || order.Status == OrderStatus.Received
            join party in db.Parties on new { order.TenantId, Id = order.PartyId } equals new { party.TenantId, Id = (Guid?)party.Id }
            select new { order.Id, order.Number, order.PartyName, order.ExpectedDate, order.Value, order.Total, party.CreditDays }).ToListAsync(ct);
        if (open.Count == 0)
            return [];
        var ids = open.ConvertAll(order => order.Id);
        var lines = (await db.PurchaseOrderLines.AsNoTracking().Where(line => ids.Contains(line.OrderId) && line.Billed < line.Quantity)
            .Select(line => new { line.OrderId, line.Quantity, line.Billed, line.Value }).ToListAsync(ct)).ToLookup(line => line.OrderId);
        return from order in open
               let value = lines[order.Id].Sum(line => line.Value * (line.Quantity - line.Billed) / line.Quantity)
               let amount = order.Value == 0 ? 0 : Rounding.Money(value * order.Total / order.Value)
               let wanted = order.ExpectedDate is { } day && day > today ? day : today.AddDays(7)
               where amount != 0
               select new ExpectedMoney(wanted.AddDays(order.CreditDays), ForecastKind.PurchaseOrder, order.PartyName, order.Number, -amount, $"/purchasing/orders/{order.Id}") into money
               where money.Date <= last
               select money;
    }

    // What customers ordered and were not billed for is paid after their credit days.
    private static async Task<IEnumerable<ExpectedMoney>> SalesOrdersAsync(ErpDbContext db, DateOnly today, DateOnly last, CancellationToken ct)
    {
        var open = await (
            from order in db.SalesPapers.AsNoTracking()
            where order.Kind == SalesKind.Order && (order.Status == SalesPaperStatus.Open || order.Status == SalesPaperStatus.Partly || order.Status == SalesPaperStatus.Delivered)
            join party in db.Parties on new { order.TenantId, Id = order.PartyId } equals new { party.TenantId, party.Id }
            select new { order.Id, order.Number, order.PartyName, order.Until, Net = order.Taxable + order.Exempt, order.Total, party.CreditDays }).ToListAsync(ct);
        if (open.Count == 0)
            return [];
        var ids = open.ConvertAll(order => order.Id);
        var lines = (await db.SalesPaperLines.AsNoTracking().Where(line => ids.Contains(line.PaperId) && line.Invoiced < line.Quantity)
            .Select(line => new { line.PaperId, line.Quantity, line.Invoiced, line.Taxable }).ToListAsync(ct)).ToLookup(line => line.PaperId);
        return from order in open
               let value = lines[order.Id].Sum(line => line.Taxable * (line.Quantity - line.Invoiced) / line.Quantity)
               let amount = order.Net == 0 ? 0 : Rounding.Money(value * order.Total / order.Net)
               let wanted = order.Until is { } day && day > today ? day : today.AddDays(7)
               where amount != 0 && wanted.AddDays(order.CreditDays) <= last
               select new ExpectedMoney(wanted.AddDays(order.CreditDays), ForecastKind.SalesOrder, order.PartyName, order.Number, amount, $"/billing/papers/{order.Id}");
    }

    private sealed record Covered(Guid AccountId, DateOnly Month, decimal Amount);

    // What a budget foresees beyond recurring entries falls on the last day of its month; of the month at hand, what has not been posted yet.
    private static async Task<IEnumerable<ExpectedMoney>> BudgetsAsync(ErpDbContext db, DateOnly today, DateOnly last, IReadOnlyList<Covered> covered, CancellationToken ct)
    {
        var (firstYear, lastYear) = (FinancialYear.From(today).StartYear, FinancialYear.From(last).StartYear);
        var budgets = await (
            from budget in db.Budgets.AsNoTracking()
            where budget.StartYear >= firstYear && budget.StartYear <= lastYear && budget.TagId == null
            join account in db.Accounts on new { budget.TenantId, Id = budget.AccountId } equals new { account.TenantId, account.Id }
            select new { Budget = budget, account.Name, account.Group }).ToListAsync(ct);
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        var posted = await db.AccountMonths.AsNoTracking().Where(month => month.Month == thisMonth).ToDictionaryAsync(month => month.AccountId, month => month.Debit - month.Credit, ct);
        var expected = new List<ExpectedMoney>();
        foreach (var row in budgets)
        {
            var sign = row.Group is AccountGroup.Income ? -1 : 1;
            foreach (var (number, amount) in row.Budget.ToMonths().Index())
            {
                var month = new DateOnly(row.Budget.StartYear, 4, 1).AddMonths(number);
                var day = month.AddMonths(1).AddDays(-1);
                if (day < today || day > last)
                    continue;
                var known = covered.Where(entry => entry.AccountId == row.Budget.AccountId && entry.Month == month).Sum(entry => entry.Amount) + (month == thisMonth ? posted.GetValueOrDefault(row.Budget.AccountId) : 0);
                if (amount - sign * known > 0)
                    expected.Add(new(day, ForecastKind.Budget, row.Name, "", -sign * (amount - sign * known), "/accounting/budgets"));
            }
        }
        return expected;
    }
}
