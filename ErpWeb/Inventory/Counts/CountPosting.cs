using ErpWeb.Accounting.Accounts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Counts;

/// <summary>The rows of a count, and what its differences post. Pure.</summary>
internal static class CountPosting
{
    public static StockCount Start(CountDraft draft, TakenNumber number, DateOnly today, Actor actor, DateTime nowUtc) => new()
    {
        Id = draft.Id,
        SeriesId = number.SeriesId,
        FinancialYear = number.FinancialYear,
        SequenceNumber = number.Number,
        Number = number.Text,
        Date = today,
        WarehouseId = draft.WarehouseId!.Value,
        CoversAll = draft.CoversAll,
        Tolerance = draft.Tolerance!.Value,
        Note = draft.Note.Trim(),
        StartedAtUtc = nowUtc,
        StartedById = actor.UserId,
        StartedBy = actor.Name,
    };

    public static StockCountResult Result(Guid countId, CountVariance line) => new()
    {
        Id = Ids.New(),
        CountId = countId,
        ItemId = line.ItemId,
        LotId = line.LotId,
        Counted = line.Counted,
        Book = line.Book,
    };

    /// <summary>What is more comes in at what such goods cost; what is less goes out.</summary>
    public static StockPosting Stock(StockCount count, DateOnly day, IReadOnlyList<StockCountResult> results, IReadOnlyList<CountVariance> counted) =>
        new(new(nameof(StockCount), count.Id, count.Number), day, AccountRole.StockAdjustment, $"Stock count {count.Number}")
        {
            In =
            [
                .. results.Zip(counted).Where(line => line.Second.Difference > 0).Select(line => new StockIn(line.First.Id, line.First.ItemId, line.Second.Difference, line.Second.Value!.Value)
                {
                    WarehouseId = count.WarehouseId,
                    LotId = LotOf(line.First),
                }),
            ],
            Out =
            [
                .. results.Zip(counted).Where(line => line.Second.Difference < 0).Select(line => new StockOut(line.First.Id, line.First.ItemId, -line.Second.Difference)
                {
                    WarehouseId = count.WarehouseId,
                    LotId = LotOf(line.First),
                }),
            ],
        };

    public static string Words(IEnumerable<CountVariance> counted) => string.Join("; ", counted.Where(line => line.Difference != 0)
        .Select(line => $"{(line.Difference > 0 ? "+" : "")}{IndianNumber.Format(line.Difference, 0, 4)} {line.Unit} {line.Name}{(line.LotNumber.Length > 0 ? " " + line.LotNumber : "")}"));

    private static Guid? LotOf(StockCountResult result) => result.LotId == Guid.Empty ? null : result.LotId;
}
