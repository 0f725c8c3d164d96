using ErpWeb.Inventory.Lots;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Contracts;

/// <summary>A batch or serial number on goods that come in.</summary>
/// <param name="Field">The field that an error is shown at.</param>
public sealed record LotArrival(Guid ItemId, string Number, DateOnly? ExpiresOn, string Field)
{
    public DateOnly? MadeOn { get; init; }

    /// <summary>Maximum retail price per unit, tax included.</summary>
    public decimal? Mrp { get; init; }
}

/// <summary>
/// Finds the lots of goods that come in, and makes the new ones. Before the transaction that posts, since a master is
/// logged at once and the log is locked last: a lot that nothing came in by in the end does no harm.
/// </summary>
public static class LotArrivals
{
    public const int NumberMaxLength = Lot.NumberMaxLength;

    /// <summary>As it is stored: without spaces around it, in capitals.</summary>
    public static string Tidy(string number) => PlainText.Of(number).ToUpperInvariant();

    public static async Task<Result<IReadOnlyDictionary<(Guid ItemId, string Number), Guid>>> EnsureAsync(ErpDbContext db, IReadOnlyList<LotArrival> arrivals, CancellationToken ct)
    {
        var wanted = arrivals.GroupBy(arrival => (arrival.ItemId, Number: Tidy(arrival.Number))).ToList();
        var known = await FindAsync(db, wanted.ConvertAll(lot => lot.Key.ItemId), ct);
        foreach (var lot in wanted)
        {
            var expiry = lot.Select(arrival => arrival.ExpiresOn).OfType<DateOnly>().Distinct().ToList();
            if (expiry.Count > 1 || (known.GetValueOrDefault(lot.Key) is { } stored && expiry.Count == 1 && stored.ExpiresOn is { } other && other != expiry[0]))
                return new Error("inventory.lot.other_expiry", $"{lot.Key.Number} has another expiry date already. Correct it under Batches, or enter that date.", lot.First().Field);
        }
        foreach (var lot in wanted.Where(lot => !known.ContainsKey(lot.Key)))
            db.Lots.Add(NewLot(lot.Key.ItemId, lot.Key.Number, [.. lot]));
        if (db.ChangeTracker.HasChanges())
        {
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException fault) when (fault.IsOutrun())
            {
                // Somebody made one of them at the same moment: his is as good.
                db.ChangeTracker.Clear();
                return await EnsureAsync(db, arrivals, ct);
            }
            known = await FindAsync(db, wanted.ConvertAll(lot => lot.Key.ItemId), ct);
        }
        db.ChangeTracker.Clear();
        return Result<IReadOnlyDictionary<(Guid ItemId, string Number), Guid>>.Success(wanted.ToDictionary(lot => lot.Key, lot => known[lot.Key].Id));
    }

    /// <summary>Serial numbers that lie in some warehouse already: one piece cannot come twice.</summary>
    public static async Task<IReadOnlyList<string>> ThereAsync(ErpDbContext db, IReadOnlyCollection<Guid> lotIds, CancellationToken ct) => lotIds.Count == 0
        ? []
        : await db.Lots.AsNoTracking().Where(lot => lotIds.Contains(lot.Id) && db.StockPositions.Any(position => position.LotId == lot.Id && position.Quantity > 0))
            .OrderBy(lot => lot.Number).Select(lot => lot.Number).ToListAsync(ct);

    private static Lot NewLot(Guid itemId, string number, IReadOnlyList<LotArrival> arrivals) => new()
    {
        Id = Ids.New(),
        ItemId = itemId,
        Number = number,
        ExpiresOn = arrivals.Select(arrival => arrival.ExpiresOn).FirstOrDefault(date => date is not null),
        MadeOn = arrivals.Select(arrival => arrival.MadeOn).FirstOrDefault(date => date is not null),
        Mrp = arrivals.Select(arrival => arrival.Mrp).FirstOrDefault(price => price is not null),
    };

    private static async Task<Dictionary<(Guid ItemId, string Number), Lot>> FindAsync(ErpDbContext db, IReadOnlyCollection<Guid> itemIds, CancellationToken ct) => itemIds.Count == 0
        ? []
        : await db.Lots.AsNoTracking().Where(lot => itemIds.Contains(lot.ItemId)).ToDictionaryAsync(lot => (lot.ItemId, lot.Number), ct);
}
