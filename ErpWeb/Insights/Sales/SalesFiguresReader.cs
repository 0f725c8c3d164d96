using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Insights.Sales;

/// <summary>
/// Reads figures of any days in few rows: from those kept for everybody's sales, and from the documents for people who
/// see their own only.
/// </summary>
internal sealed class SalesFiguresReader(TenantContext tenant)
{
    /// <summary>All sales of the days in one figure; or one for each key.</summary>
    public async Task<SalesFigure> TotalAsync(ErpDbContext db, SalesScope scope, CancellationToken ct) =>
        (await ByKeyAsync(db, SalesBy.All, scope, ct)).SingleOrDefault() ?? new();

    public async Task<IReadOnlyList<SalesFigure>> ByKeyAsync(ErpDbContext db, SalesBy by, SalesScope scope, CancellationToken ct)
    {
        if (IsOwn(db, ref scope))
            return Joined((await SalesDocumentsReader.OfAsync(db, scope, ct)).Where(figure => figure.By == by), figure => figure.Key);
        var found = new List<SalesFigure>();
        foreach (var part in await PartsAsync(db, scope, ct))
            found.AddRange(await In(db, by, part).ToListAsync(ct));
        return Joined(found, figure => figure.Key);
    }

    /// <summary>Who or what sold for more than was returned.</summary>
    public async Task<HashSet<Guid>> KeysAsync(ErpDbContext db, SalesBy by, SalesScope scope, CancellationToken ct)
    {
        if (IsOwn(db, ref scope))
            return [.. (await ByKeyAsync(db, by, scope, ct)).Where(figure => figure.Net > 0).Select(figure => figure.Key)];
        var keys = new HashSet<Guid>();
        foreach (var part in await PartsAsync(db, scope, ct))
            keys.UnionWith(await In(db, by, part).Where(figure => figure.Net > 0).Select(figure => figure.Key).Distinct().ToListAsync(ct));
        return keys;
    }

    /// <summary>The keys that sold most, the best first.</summary>
    public async Task<IReadOnlyList<SalesFigure>> BestAsync(ErpDbContext db, SalesBy by, SalesScope scope, int count, CancellationToken ct)
    {
        if (!IsOwn(db, ref scope) && await PartsAsync(db, scope, ct) is [{ } only] && only.First == only.Last)
            return await In(db, by, only).Where(figure => figure.Net > 0).OrderByDescending(figure => figure.Net).Take(count).ToListAsync(ct);
        return [.. (await ByKeyAsync(db, by, scope, ct)).Where(figure => figure.Net > 0).OrderByDescending(figure => figure.Net).Take(count)];
    }

    /// <summary>One figure for each day, month or year in which anything was sold, the earliest first.</summary>
    public async Task<IReadOnlyList<SalesFigure>> CourseAsync(ErpDbContext db, SalesSpan span, SalesScope scope, CancellationToken ct)
    {
        if (IsOwn(db, ref scope))
            return [.. Joined((await SalesDocumentsReader.OfAsync(db, scope, ct)).Where(figure => figure.By is SalesBy.All), figure => SalesCover.StartOf(span, figure.Start)).OrderBy(figure => figure.Start)];
        await SalesCounting.CatchUpAsync(db, ct);
        var kept = span is SalesSpan.Month && await SoldAsync(db, ct) is { } sold && AreWholeMonths(scope, sold) ? SalesSpan.Month : SalesSpan.Day;
        var figures = await In(db, SalesBy.All, new(kept, SalesCover.StartOf(kept, scope.From ?? DateOnly.MinValue), scope.To ?? DateOnly.MaxValue)).ToListAsync(ct);
        return [.. Joined(figures, figure => SalesCover.StartOf(span, figure.Start)).OrderBy(figure => figure.Start)];
    }

    // Days without sales at either end do not matter.
    private static bool AreWholeMonths(SalesScope scope, DateRange sold) =>
        (scope.From is not { } from || from <= sold.From || from.Day == 1) && (scope.To is not { } to || to >= sold.To || to.AddDays(1).Day == 1);

    /// <summary>The first and the last day of everybody's sales; null before the first.</summary>
    public static async Task<DateRange?> SoldAsync(ErpDbContext db, CancellationToken ct)
    {
        var days = db.SalesFigures.Where(figure => figure.By == SalesBy.All && figure.Span == SalesSpan.Day).Select(figure => (DateOnly?)figure.Start);
        return await days.OrderBy(day => day).FirstOrDefaultAsync(ct) is { } first && await days.OrderByDescending(day => day).FirstOrDefaultAsync(ct) is { } last ? new(first, last) : null;
    }

    private bool IsOwn(ErpDbContext db, ref SalesScope scope)
    {
        if (db.OwnRecordsOf is not null || !tenant.Rights.Allows(InsightsPermissions.AllSales))
            scope = scope with { PersonId = tenant.Actor.UserId };
        return scope.PersonId is not null || scope.SinceUtc is not null;
    }

    private async Task<IReadOnlyList<SalesPart>> PartsAsync(ErpDbContext db, SalesScope scope, CancellationToken ct)
    {
        await SalesCounting.CatchUpAsync(db, ct);
        return await SoldAsync(db, ct) is { } sold ? SalesCover.Of(scope.From, scope.To, sold) : [];
    }

    private static IQueryable<SalesFigure> In(ErpDbContext db, SalesBy by, SalesPart part) => part.First == part.Last
        ? db.SalesFigures.AsNoTracking().Where(figure => figure.By == by && figure.Span == part.Span && figure.Start == part.First)
        : db.SalesFigures.AsNoTracking().Where(figure => figure.By == by && figure.Span == part.Span && figure.Start >= part.First && figure.Start <= part.Last);

    private static IReadOnlyList<SalesFigure> Joined<TKey>(IEnumerable<SalesFigure> figures, Func<SalesFigure, TKey> keyOf) =>
        [.. figures.GroupBy(keyOf).Select(some => some.Aggregate(new SalesFigure { By = some.First().By, Key = some.First().Key, Start = some.Key is DateOnly start ? start : some.First().Start }, (sum, figure) => sum.Add(figure, 1)))];
}
