using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tenancy.Numbering;

/// <summary>The prefixes of document numbers. That of a running year is fixed with its first number.</summary>
public sealed class NumberSeriesService(TenantDb tenantDb, IndiaClock clock)
{
    public async Task<IReadOnlyList<NumberSeriesRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessView, ct);
        var year = FinancialYear.From(clock.Today);
        var series = await db.NumberSeries.AsNoTracking().OrderBy(row => row.Document).ToListAsync(ct);
        var counters = await db.Set<NumberCounter>().AsNoTracking().Where(counter => counter.FinancialYear == year.StartYear).ToDictionaryAsync(counter => counter.SeriesId, ct);
        var states = await db.Registrations.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.StateCode, ct);
        return [.. series.OrderBy(row => row.RegistrationId is not null).Select(row =>
            RowOf(row, counters.GetValueOrDefault(row.Id), year) with { StateCode = row.RegistrationId is { } id ? states.GetValueOrDefault(id) : null })];
    }

    public async Task<Result> SaveAsync(Guid id, string prefix, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessEdit, ct);
        prefix = prefix.Trim().ToUpperInvariant();
        if (DocumentNumber.PrefixFault(prefix) is { } fault)
            return new Error("tenancy.series.prefix", fault, "Prefix");
        if (await db.NumberSeries.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } series)
            return new Error("tenancy.series.unknown", "This number series is not there any more.");
        // Two kinds of document with one prefix would give one number twice.
        if (await db.NumberSeries.AnyAsync(row => row.Id != id && row.Prefix == prefix, ct))
            return new Error("tenancy.series.taken", "Another document has this prefix. Its numbers would be the same.", "Prefix");
        series.Prefix = prefix;
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    private static NumberSeriesRow RowOf(NumberSeries series, NumberCounter? counter, FinancialYear year) => new(
        series.Id,
        series.Document,
        series.Prefix,
        DocumentNumber.Format(counter?.Prefix ?? series.Prefix, year, (counter?.Last ?? 0) + 1),
        FixedPrefix: counter?.Prefix,
        NextYear: year.Next.ShortName);
}

/// <param name="Next">The number that the next document of this year gets.</param>
/// <param name="FixedPrefix">The prefix that this year keeps; null before its first number.</param>
/// <param name="NextYear">"27-28": from when a changed prefix counts then.</param>
public sealed record NumberSeriesRow(Guid Id, NumberedDocument Document, string Prefix, string Next, string? FixedPrefix, string NextYear)
{
    /// <summary>The state of the other GSTIN whose documents it numbers; null for the main one.</summary>
    public string? StateCode { get; init; }
}
