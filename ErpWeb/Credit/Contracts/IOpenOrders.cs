using ErpWeb.Shared.Data;

namespace ErpWeb.Credit.Contracts;

/// <summary>Orders of a customer that are not invoiced yet; modules with orders say what they hold.</summary>
public interface IOpenOrders
{
    /// <summary>Rupees with tax.</summary>
    Task<decimal> ValueAsync(ErpDbContext db, Guid partyId, CancellationToken ct);
}
