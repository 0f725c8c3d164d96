using ErpWeb.Shared.Data;

namespace ErpWeb.Catalog.Contracts;

/// <summary>How much of each item there is; the stock ledger above this module answers.</summary>
public interface IStockOnHand
{
    /// <summary>Quantities in the items' units, in one query; an item that never moved is absent.</summary>
    Task<IReadOnlyDictionary<Guid, decimal>> OfAsync(ErpDbContext db, IReadOnlyCollection<Guid> itemIds, CancellationToken ct);

    /// <summary>Which of the items have ever moved: how they are tracked and valued is fixed from then on.</summary>
    Task<IReadOnlySet<Guid>> MovedAsync(ErpDbContext db, IReadOnlyCollection<Guid> itemIds, CancellationToken ct);
}
