using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Insights.Charts;
using ErpWeb.Insights.Reports;
using ErpWeb.Insights.Sales;
using ErpWeb.Inventory.Reports;
using ErpWeb.Purchasing;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Insights.Dashboard;

/// <summary>Reads the cards of the dashboards, each by a right of its own. All of them read few rows, however long a business has traded.</summary>
public sealed class DashboardQueries
{
    public const int ExpiryDays = 30;
    public const int ActiveDays = 90;

    private const int BestCount = 5;

    private readonly TenantDb _tenantDb;
    private readonly TenantContext _tenant;
    private readonly IndiaClock _clock;
    private readonly SalesReportQueries _sales;
    private readonly SalesFiguresReader _figures;

    internal DashboardQueries(TenantDb tenantDb, TenantContext tenant, IndiaClock clock, SalesReportQueries sales, SalesFiguresReader figures) =>
        (_tenantDb, _tenant, _clock, _sales, _figures) = (tenantDb, tenant, clock, sales, figures);

    public async Task<SalesBoard> SalesAsync(SalesScope scope, SalesScope? before, CancellationToken ct = default)
    {
        await using var db = await _tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        var summary = await _sales.SummaryAsync(scope, before, ct);
        var sold = await SalesFiguresReader.SoldAsync(db, ct);
        var (first, last) = (scope.From ?? sold?.From ?? _clock.Today, scope.To ?? _clock.Today);
        var span = CoursePoints.SpanOf(first, last);
        var course = await _sales.CourseAsync(span, scope, ct);
        return new(
            summary, span, [.. CoursePoints.Complete(course, span, first, last)],
            await _sales.ByAsync(SalesBy.Item, scope, BestCount, ct),
            await _sales.ByAsync(SalesBy.Customer, scope, BestCount, ct));
    }

    public async Task<Dues> ReceivablesAsync(CancellationToken ct = default)
    {
        await using var db = await _tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        var today = _clock.Today;
        var open = db.Receivables.AsNoTracking().Where(row => row.Settled < row.Amount);
        // Dues belong to no person; their invoices do.
        if (_sales.IsOwn)
        {
            var person = _tenant.Actor.UserId;
            open = from row in open join invoice in db.Invoices on new { row.TenantId, row.Id } equals new { invoice.TenantId, invoice.Id } where invoice.PostedById == person select row;
        }
        return ToDues(await open
            .GroupBy(row => row.DueDate < today)
            .Select(rows => new DueSums { IsOverdue = rows.Key, Amount = rows.Sum(row => row.Amount) - rows.Sum(row => row.Settled), Count = rows.Count() }).ToListAsync(ct));
    }

    public async Task<Dues> PayablesAsync(CancellationToken ct = default)
    {
        await using var db = await _tenantDb.OpenAsync(PurchasingPermissions.PayableView, ct);
        var today = _clock.Today;
        return ToDues(await db.Payables.AsNoTracking().Where(row => row.Settled < row.Amount)
            .GroupBy(row => row.DueDate < today)
            .Select(rows => new DueSums { IsOverdue = rows.Key, Amount = rows.Sum(row => row.Amount) - rows.Sum(row => row.Settled), Count = rows.Count() }).ToListAsync(ct));
    }

    /// <summary>Cash and bank as the trial balance of today says.</summary>
    public async Task<IReadOnlyList<MoneyAccount>> MoneyAsync(CancellationToken ct = default)
    {
        await using var db = await _tenantDb.OpenAsync(AccountingPermissions.ReportView, ct);
        return await MoneyReader.OnAsync(db, _clock.Today, ct);
    }

    public async Task<StockBoard> StockAsync(CancellationToken ct = default)
    {
        await using var db = await _tenantDb.OpenAsync(StockReportPermissions.View, ct);
        var held = db.StockPositions.GroupBy(position => position.ItemId).Select(some => new { ItemId = some.Key, Quantity = some.Sum(position => position.Quantity) });
        var low = await db.Items
            .Where(item => item.IsActive && item.Kind == ItemKind.Goods && item.ReorderLevel != null)
            .GroupJoin(held, item => item.Id, stock => stock.ItemId, (item, stock) => new { item.ReorderLevel, Stock = stock })
            .SelectMany(item => item.Stock.DefaultIfEmpty(), (item, stock) => new { item.ReorderLevel, Quantity = (decimal?)stock!.Quantity })
            .CountAsync(item => item.Quantity == null ? item.ReorderLevel > 0 : item.Quantity < item.ReorderLevel, ct);
        var last = _clock.Today.AddDays(ExpiryDays);
        var expiring = await (
            from lot in db.Lots
            where lot.ExpiresOn != null && lot.ExpiresOn <= last
            join position in db.StockPositions on new { lot.TenantId, lot.ItemId, LotId = lot.Id } equals new { position.TenantId, position.ItemId, position.LotId }
            where position.Quantity > 0
            select lot.Id).Distinct().CountAsync(ct);
        return new(_tenant.Rights.Allows(CatalogPermissions.CostView) ? await db.StockPositions.SumAsync(position => position.Value, ct) : null, low, expiring);
    }

    public async Task<CustomerCounts> CustomersAsync(SalesScope scope, CancellationToken ct = default)
    {
        await using var db = await _tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        var ever = await KeysAsync(new(null, null));
        var lately = await KeysAsync(new(_clock.Today.AddDays(-ActiveDays), null));
        var chosen = await KeysAsync(scope);
        if (scope.From is { } from && chosen.Count > 0)
            chosen.ExceptWith(await KeysAsync(new(null, from.AddDays(-1))));
        return new(lately.Count, chosen.Count, ever.Count - lately.Count);

        Task<HashSet<Guid>> KeysAsync(SalesScope days) => _figures.KeysAsync(db, SalesBy.Customer, days, ct);
    }

    /// <summary>What a new business has done so far.</summary>
    public async Task<FirstSteps> FirstStepsAsync(CancellationToken ct = default)
    {
        await using var db = await _tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        // Who sees his own invoices only may be new in a business that is not.
        return db.OwnRecordsOf is not null || await db.Invoices.AnyAsync(ct) ? FirstSteps.Done : new(
            await db.BusinessProfiles.AnyAsync(profile => profile.AddressLine1 != "", ct),
            await db.Items.AnyAsync(ct),
            await db.Parties.AnyAsync(party => party.IsCustomer, ct),
            false);
    }

    private static Dues ToDues(List<DueSums> sums) =>
        new(sums.Sum(rows => rows.Amount), sums.Sum(rows => rows.Count), sums.Where(rows => rows.IsOverdue).Sum(rows => rows.Amount), sums.Where(rows => rows.IsOverdue).Sum(rows => rows.Count));

    private sealed class DueSums
    {
        public bool IsOverdue { get; init; }
        public decimal Amount { get; init; }
        public int Count { get; init; }
    }
}

/// <summary>What a new business has done so far.</summary>
public sealed record FirstSteps(bool HasAddress, bool HasItem, bool HasCustomer, bool HasInvoice)
{
    public static FirstSteps Done { get; } = new(true, true, true, true);
}
