using ErpWeb.Billing;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Api.Bills;

/// <summary>The products' own prices, for lines that came without one.</summary>
public sealed class BodyPrices(TenantDb tenantDb, ItemReader items)
{
    public async Task<IReadOnlyDictionary<Guid, ItemChoice>> OfAsync(IReadOnlyCollection<Guid> productIds, DateOnly date, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        return productIds.Count == 0 ? new Dictionary<Guid, ItemChoice>() : await items.FindAsync(db, productIds, date, ct);
    }
}

/// <summary>What the API calls the fields of a draft.</summary>
internal static class BodyNames
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string> { ["PartyId"] = "customerId", ["ItemId"] = "productId", ["CancelReason"] = "reason" };
}
