using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Contracts;

/// <summary>What is on its way from suppliers; the module of purchases answers. Without it nothing is.</summary>
public interface IStockOnOrder
{
    /// <summary>By item, in few queries; an item that was never bought is absent.</summary>
    Task<IReadOnlyDictionary<Guid, ItemOnOrder>> OfAsync(ErpDbContext db, IReadOnlyCollection<Guid> itemIds, CancellationToken ct);
}

/// <summary>An item as purchases know it.</summary>
/// <param name="Quantity">Ordered and not received, in the item's unit.</param>
/// <param name="SupplierId">From whom it was ordered or bought last; null when nobody is known.</param>
public sealed record ItemOnOrder(decimal Quantity, Guid? SupplierId, string SupplierName);

/// <summary>Turns proposals into the draft of a purchase order; the module of purchases does it.</summary>
public interface IPurchaseOrderDrafts
{
    /// <summary>The right that making one needs.</summary>
    string Needs { get; }

    /// <summary>Stores a draft.</summary>
    /// <param name="supplierId">Null leaves the supplier to be chosen.</param>
    /// <returns>The address of the draft.</returns>
    Task<Result<string>> MakeAsync(Guid? supplierId, string supplierName, IReadOnlyList<ProposedPurchase> items, CancellationToken ct = default);
}

/// <summary>An item to be ordered.</summary>
/// <param name="Quantity">In the item's unit.</param>
public sealed record ProposedPurchase(Guid ItemId, string ItemName, decimal Quantity);
