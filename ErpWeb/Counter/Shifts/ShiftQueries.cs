using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Tills;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Counter.Shifts;

/// <summary>A shift on the list.</summary>
/// <param name="Variance">INR over, or short below zero; null while it is open.</param>
public sealed record ShiftRow(Guid Id, string Number, DateOnly Date, string TillName, string Cashier, DateTime OpenedAtUtc, DateTime? ClosedAtUtc, ShiftStatus Status, decimal Sales, decimal? Variance);

/// <summary>The shift that the person works on, with its till.</summary>
public sealed record WorkingShift(Guid Id, string Number, DateTime OpenedAtUtc, TillFacts Till);

/// <summary>A shift added up: the Z report once it is closed.</summary>
public sealed record ShiftReport
{
    public required Shift Shift { get; init; }
    public int SaleCount { get; init; }
    public decimal Sales { get; init; }
    public int ReturnCount { get; init; }
    public decimal Returns { get; init; }
    /// <summary>INR by kind, given back taken off.</summary>
    public IReadOnlyList<TenderSum> Tenders { get; init; } = [];
    public IReadOnlyList<CashMove> Moves { get; init; } = [];
    /// <summary>Empty while the shift is open.</summary>
    public IReadOnlyList<ShiftCount> Counts { get; init; } = [];
    public string FirstBill { get; init; } = "";
    public string LastBill { get; init; } = "";
}

/// <summary>What came in by one kind of tender.</summary>
public sealed record TenderSum(TenderKind Kind, int Count, decimal Amount);

/// <summary>Reads shifts. Whoever may not see everybody's sees his own.</summary>
public sealed class ShiftQueries(TenantDb tenantDb, TenantContext tenant)
{
    /// <summary>The open shift of the person at work; null when there is none.</summary>
    public async Task<WorkingShift?> CurrentAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.ShiftWork, ct);
        if (await OpenShifts.FindAsync(db, ct) is not { } shift)
            return null;
        var till = await db.Tills.AsNoTracking().SingleAsync(row => row.Id == shift.TillId, ct);
        return new(shift.Id, shift.Number, shift.OpenedAtUtc, new(till.Id, till.Name, till.CashPartyId, till.PriceListId, till.RegistrationId, till.Paper, till.PrintsAtOnce));
    }

    /// <summary>Tills at which nobody works.</summary>
    public async Task<IReadOnlyList<SelectOption<Guid?>>> FreeTillsAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.ShiftWork, ct);
        return await db.Tills.AsNoTracking()
            .Where(till => till.IsActive && !db.Shifts.Any(shift => shift.TillId == till.Id && shift.Status == ShiftStatus.Open))
            .OrderBy(till => till.Name)
            .Select(till => new SelectOption<Guid?>(till.Id, till.Name))
            .ToListAsync(ct);
    }

    public async Task<PageOf<ShiftRow>> PageAsync(DateOnly? from, DateOnly? to, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.ShiftWork, ct);
        var shifts = Visible(db);
        if (from is { } first)
            shifts = shifts.Where(row => row.Date >= first);
        if (to is { } last)
            shifts = shifts.Where(row => row.Date <= last);
        if (DateCursor.TryParse(cursor, out var after))
            shifts = shifts.Where(row => row.Date <= after.Date && (row.Date < after.Date || row.Id.CompareTo(after.Id) < 0));
        var rows = await shifts.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id).Take(size + 1).ToListAsync(ct);
        List<Guid> ids = [.. rows.Select(row => row.Id)];
        if (ids.Count == 0)
            return new([], null, 0);
        var sales = await db.CounterSales.AsNoTracking().Where(sale => ids.Contains(sale.ShiftId))
            .GroupBy(sale => sale.ShiftId).Select(shift => new { shift.Key, Total = shift.Sum(sale => sale.Total) }).ToDictionaryAsync(shift => shift.Key, shift => shift.Total, ct);
        var variances = await db.ShiftCounts.AsNoTracking().Where(count => ids.Contains(count.ShiftId))
            .GroupBy(count => count.ShiftId).Select(shift => new { shift.Key, Total = shift.Sum(count => count.Counted) - shift.Sum(count => count.Expected) }).ToDictionaryAsync(shift => shift.Key, shift => shift.Total, ct);
        var page = rows.Take(size).Select(row => new ShiftRow(
            row.Id, row.Number, row.Date, row.TillName, row.Cashier, row.OpenedAtUtc, row.ClosedAtUtc, row.Status,
            sales.GetValueOrDefault(row.Id), row.Status is ShiftStatus.Closed ? variances.GetValueOrDefault(row.Id) : null)).ToList();
        return new(page, rows.Count > size ? new DateCursor(page[^1].Date, page[^1].Id).ToString() : null, null);
    }

    /// <summary>The shift added up; null when there is none that the person may see.</summary>
    public async Task<ShiftReport?> ReportAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.ShiftWork, ct);
        if (await Visible(db).FirstOrDefaultAsync(row => row.Id == id, ct) is not { } shift)
            return null;
        var sales = await db.CounterSales.AsNoTracking().Where(sale => sale.ShiftId == id).OrderBy(sale => sale.AtUtc).ThenBy(sale => sale.Id)
            .Select(sale => new { sale.Kind, sale.Number, sale.Total }).ToListAsync(ct);
        var tenders = await db.CounterTenders.AsNoTracking().Where(row => row.ShiftId == id)
            .GroupBy(row => row.Kind).Select(kind => new { kind.Key, Count = kind.Count(), Amount = kind.Sum(row => row.Amount) }).ToListAsync(ct);
        return new()
        {
            Shift = shift,
            SaleCount = sales.Count(sale => sale.Kind is CounterSaleKind.Sale),
            Sales = sales.Where(sale => sale.Kind is CounterSaleKind.Sale).Sum(sale => sale.Total),
            ReturnCount = sales.Count(sale => sale.Kind is CounterSaleKind.Return),
            Returns = sales.Where(sale => sale.Kind is CounterSaleKind.Return).Sum(sale => sale.Total),
            Tenders = [.. tenders.OrderBy(kind => kind.Key).Select(kind => new TenderSum(kind.Key, kind.Count, kind.Amount))],
            Moves = await db.CashMoves.AsNoTracking().Where(row => row.ShiftId == id).OrderBy(row => row.AtUtc).ToListAsync(ct),
            Counts = [.. (await db.ShiftCounts.AsNoTracking().Where(row => row.ShiftId == id).ToListAsync(ct)).OrderBy(row => row.Kind)],
            FirstBill = sales.FirstOrDefault(sale => sale.Kind is CounterSaleKind.Sale)?.Number ?? "",
            LastBill = sales.LastOrDefault(sale => sale.Kind is CounterSaleKind.Sale)?.Number ?? "",
        };
    }

    private IQueryable<Shift> Visible(ErpDbContext db)
    {
        var person = db.Actor.UserId;
        var shifts = db.Shifts.AsNoTracking();
        return tenant.Rights.Allows(CounterPermissions.ShiftView) ? shifts : shifts.Where(row => row.CashierId == person);
    }
}
