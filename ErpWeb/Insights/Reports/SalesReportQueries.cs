using ErpWeb.Billing;
using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Insights.Sales;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Insights.Reports;

/// <summary>A figure with what it is called.</summary>
public sealed record NamedFigure(string Name, string Code, SalesFigure Figure);

/// <summary>The days of a report in one figure, the days before beside them, and how they were paid.</summary>
/// <param name="SeesCost">Whether the person may see cost and profit; without it they are zero.</param>
public sealed record SalesSummaryFigures(SalesFigure Now, SalesFigure? Before, IReadOnlyList<SalesFigure> Modes, bool SeesCost)
{
    /// <summary>What the customers still owe for these bills.</summary>
    public decimal Due => Now.Total - Modes.Sum(mode => mode.Total);

    /// <param name="mode">Null for the credit of the customers.</param>
    public decimal PaidBy(PaymentMode? mode) => Modes.Where(row => SalesKey.NumberOf(row.Key) == (mode is { } way ? (int)way : PaymentModesReader.Credit)).Sum(row => row.Total);
}

/// <summary>Reads sales added up. People who may not see what goods cost get no cost.</summary>
public sealed class SalesReportQueries
{
    private readonly TenantDb _tenantDb;
    private readonly TenantContext _tenant;
    private readonly SalesFiguresReader _figures;

    internal SalesReportQueries(TenantDb tenantDb, TenantContext tenant, SalesFiguresReader figures) => (_tenantDb, _tenant, _figures) = (tenantDb, tenant, figures);

    public bool SeesCost => _tenant.Rights.Allows(CatalogPermissions.CostView);

    /// <summary>Whether the person sees his own sales only.</summary>
    public bool IsOwn => _tenant.Rights.OwnRecordsOnly || !_tenant.Rights.Allows(InsightsPermissions.AllSales);

    /// <summary>The person, when he sees himself only.</summary>
    public Guid? OwnId => IsOwn ? _tenant.Actor.UserId : null;

    public async Task<SalesSummaryFigures> SummaryAsync(SalesScope scope, SalesScope? before = null, CancellationToken ct = default)
    {
        await using var db = await _tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        return new(
            WithoutSecrets(await _figures.TotalAsync(db, scope, ct)),
            before is null ? null : WithoutSecrets(await _figures.TotalAsync(db, before, ct)),
            await _figures.ByKeyAsync(db, SalesBy.PaymentMode, scope, ct),
            SeesCost);
    }

    /// <summary>A figure for each day or month in which anything was sold.</summary>
    public async Task<IReadOnlyList<SalesFigure>> CourseAsync(SalesSpan span, SalesScope scope, CancellationToken ct = default)
    {
        await using var db = await _tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        return [.. (await _figures.CourseAsync(db, span, scope, ct)).Where(figure => !figure.IsNothing).Select(WithoutSecrets)];
    }

    /// <summary>A figure for each item, customer, salesperson or hour, the best first, hours in their order.</summary>
    /// <param name="best">Only so many.</param>
    public async Task<IReadOnlyList<NamedFigure>> ByAsync(SalesBy by, SalesScope scope, int? best = null, CancellationToken ct = default)
    {
        await using var db = await _tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        var found = best is { } count ? await _figures.BestAsync(db, by, scope, count, ct) : await _figures.ByKeyAsync(db, by, scope, ct);
        var figures = found.Where(figure => !figure.IsNothing).Select(WithoutSecrets).ToList();
        if (by is SalesBy.Hour)
            return [.. figures.OrderBy(figure => SalesKey.NumberOf(figure.Key)).Select(figure => new NamedFigure($"{SalesKey.NumberOf(figure.Key):00}:00", "", figure))];
        var names = await NamesReader.OfAsync(db, by, [.. figures.Select(figure => figure.Key)], ct);
        return [.. figures.Select(figure => Named(figure, names)).OrderByDescending(row => row.Figure.Net).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static NamedFigure Named(SalesFigure figure, IReadOnlyDictionary<Guid, (string Name, string Code)> names) =>
        names.TryGetValue(figure.Key, out var name) ? new(name.Name, name.Code, figure) : new("Nobody named", "", figure);

    private SalesFigure WithoutSecrets(SalesFigure figure)
    {
        if (!SeesCost)
            figure.Cost = 0;
        return figure;
    }
}

/// <summary>What items, customers and people are called.</summary>
internal static class NamesReader
{
    public static async Task<IReadOnlyDictionary<Guid, (string Name, string Code)>> OfAsync(ErpDbContext db, SalesBy by, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var names = new Dictionary<Guid, (string, string)>();
        foreach (var some in ids.Where(id => id != Guid.Empty).Chunk(500))
        {
            var found = by switch
            {
                SalesBy.Item => await db.Items.AsNoTracking().Where(item => some.Contains(item.Id)).Select(item => new { item.Id, item.Name, item.Code }).ToListAsync(ct),
                SalesBy.Customer => await db.Parties.AsNoTracking().Where(party => some.Contains(party.Id)).Select(party => new { party.Id, party.Name, Code = "" }).ToListAsync(ct),
                _ => await (
                    from membership in db.Memberships.AsNoTracking()
                    where membership.TenantId == db.TenantId && some.Contains(membership.UserId)
                    join user in db.Users on membership.UserId equals user.Id
                    select new { user.Id, Name = user.DisplayName, Code = "" }).ToListAsync(ct),
            };
            foreach (var row in found)
                names[row.Id] = (row.Name, row.Code);
        }
        return names;
    }
}
