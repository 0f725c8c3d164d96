using ErpWeb.Shared.Data;

namespace ErpWeb.Inventory.Contracts;

/// <summary>What customers ordered and did not get yet; the module of sales answers. Without it nothing is reserved.</summary>
public interface IStockReserved
{
    /// <summary>By item, in the item's unit; an item of which nothing is reserved is absent.</summary>
    /// <param name="itemIds">Null for every item.</param>
    /// <param name="since">Orders of an earlier day hold nothing any more; null for all.</param>
    Task<IReadOnlyDictionary<Guid, decimal>> OfAsync(ErpDbContext db, IReadOnlyCollection<Guid>? itemIds, DateOnly? since, CancellationToken ct);
}
