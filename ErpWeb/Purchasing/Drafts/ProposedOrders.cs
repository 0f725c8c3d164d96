using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Drafts;

/// <summary>Makes the draft of an order from what the stock proposes to buy; prices are typed there.</summary>
internal sealed class ProposedOrders(PurchaseDraftService drafts, IndiaClock clock) : IPurchaseOrderDrafts
{
    public string Needs => PurchasingPermissions.OrderEdit;

    public async Task<Result<string>> MakeAsync(Guid? supplierId, string supplierName, IReadOnlyList<ProposedPurchase> items, CancellationToken ct = default)
    {
        var draft = new OrderDraft
        {
            Date = clock.Today,
            PartyId = supplierId,
            PartyName = supplierName,
            Lines = [.. items.Select(item => new PurchaseDraftLine { ItemId = item.ItemId, Description = item.ItemName, Quantity = item.Quantity })],
        };
        var saved = await drafts.SaveAsync(draft, ct);
        return saved.IsSuccess ? $"/purchasing/order-drafts/{draft.Id}" : Result.Failure(saved.Errors);
    }
}
