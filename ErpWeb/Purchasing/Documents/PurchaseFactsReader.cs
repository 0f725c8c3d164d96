using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Parties;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Documents;

/// <summary>Reads what masters and earlier documents say about a draft, inside the tenant: an id of another tenant is simply not found.</summary>
public sealed class PurchaseFactsReader(Books books)
{
    private static readonly AccountGroup[] ExpenseGroups = [AccountGroup.Expenses, AccountGroup.CostOfSales, AccountGroup.NonCurrentAssets];

    /// <summary>The facts that do not depend on what is typed.</summary>
    public async Task<PurchaseFacts> ReadFrameAsync(ErpDbContext db, CancellationToken ct)
    {
        var profile = await db.BusinessProfiles.AsNoTracking().SingleAsync(ct);
        var settings = await db.PurchasingSettings.AsNoTracking().SingleOrDefaultAsync(ct) ?? new();
        return new()
        {
            Buyer = new(
                profile.TradeName.Length > 0 ? profile.TradeName : profile.LegalName, profile.Gstin, profile.Scheme, profile.StateCode,
                Lines(profile.AddressLine1, profile.AddressLine2, $"{profile.City} {profile.Pincode}"), profile.Phone, profile.Email, profile.RoundsToRupee),
            Rates = await db.TaxRates.AsNoTracking()
                .Select(rate => new PurchaseRate(rate.Id, rate.Name, rate.Treatment, rate.Rate, rate.CessRate, rate.CessPerUnit, rate.From, rate.To))
                .ToDictionaryAsync(rate => rate.Id, ct),
            Accounts = await ReadAccountsAsync(db, ct),
            ClosedThrough = await books.ClosedThroughAsync(db, BookArea.Purchases, ct),
            OverReceiptPercent = settings.OverReceiptPercent,
            RatePercent = settings.RatePercent,
        };
    }

    /// <summary>Whether money can leave the account: cash or a bank, in use.</summary>
    public Task<bool> IsMoneyAsync(ErpDbContext db, Guid accountId, CancellationToken ct) =>
        db.Accounts.AnyAsync(account => account.Id == accountId && account.Kind != AccountKind.None && account.IsActive, ct);

    /// <summary>Everything about this draft.</summary>
    public async Task<PurchaseFacts> ReadAsync(ErpDbContext db, PurchaseDraft draft, CancellationToken ct)
    {
        var frame = await ReadFrameAsync(db, ct);
        return await WithLinesAsync(db, await WithPartyAsync(db, frame, draft.PartyId, ct), draft.Lines, ct);
    }

    public async Task<PurchaseFacts> WithPartyAsync(ErpDbContext db, PurchaseFacts facts, Guid? partyId, CancellationToken ct) =>
        facts with { Supplier = await FindPartyAsync(db, partyId, ct) };

    public async Task<SupplierFacts?> FindPartyAsync(ErpDbContext db, Guid? partyId, CancellationToken ct) =>
        partyId is { } id && await db.Parties.AsNoTracking().FirstOrDefaultAsync(party => party.Id == id, ct) is { } party ? ToFacts(party) : null;

    public async Task<PurchaseFacts> WithLinesAsync(ErpDbContext db, PurchaseFacts facts, IReadOnlyList<PurchaseDraftLine> lines, CancellationToken ct)
    {
        var received = await ReadReceiptLinesAsync(db, [.. lines.Select(line => line.ReceiptLineId).OfType<Guid>().Distinct()], ct);
        var orderLineIds = lines.Select(line => line.OrderLineId).Concat(received.Values.Select(line => line.OrderLineId)).OfType<Guid>().Distinct();
        return facts with
        {
            Items = await ReadItemsAsync(db, [.. lines.Select(line => line.ItemId).OfType<Guid>().Distinct()], ct),
            OrderLines = await ReadOrderLinesAsync(db, [.. orderLineIds], ct),
            ReceiptLines = received,
        };
    }

    public async Task<IReadOnlyDictionary<Guid, PurchaseItem>> ReadItemsAsync(ErpDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, PurchaseItem>();
        var items = await db.Items.AsNoTracking().Where(item => ids.Contains(item.Id)).ToListAsync(ct);
        var rates = (await db.ItemTaxRates.AsNoTracking().Where(rate => ids.Contains(rate.ItemId)).ToListAsync(ct)).ToLookup(rate => rate.ItemId, rate => (rate.From, rate.TaxRateId));
        var units = await ItemPartsReader.UnitsAsync(db, ids, ct);
        return items.ToDictionary(item => item.Id, item => new PurchaseItem(
            item.Id, item.Code, item.Name, item.Kind is Catalog.Items.ItemKind.Service, item.HsnSac, item.Unit, item.PurchasePrice, item.IsActive, [.. rates[item.Id]])
        {
            Form = item.Form,
            Tracking = item.Tracking,
            Units = [.. units[item.Id]],
        });
    }

    public async Task<IReadOnlyDictionary<Guid, OrderedLine>> ReadOrderLinesAsync(ErpDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        ids.Count == 0 ? new Dictionary<Guid, OrderedLine>() : (await OrderLines(db, db.PurchaseOrderLines.Where(line => ids.Contains(line.Id))).ToListAsync(ct)).ToDictionary(line => line.Id);

    /// <summary>Where rejected goods may wait for the supplier, by name.</summary>
    public async Task<IReadOnlyList<RejectPlace>> ReadRejectPlacesAsync(ErpDbContext db, CancellationToken ct) =>
        await db.Warehouses.AsNoTracking().Where(place => place.Kind == WarehouseKind.Reject && place.IsActive).OrderBy(place => place.Name).Select(place => new RejectPlace(place.Id, place.Name)).ToListAsync(ct);

    /// <summary>The lines of one order, in its order.</summary>
    public async Task<IReadOnlyList<OrderedLine>> ReadOrderAsync(ErpDbContext db, Guid orderId, CancellationToken ct) =>
        await OrderLines(db, db.PurchaseOrderLines.Where(line => line.OrderId == orderId)).ToListAsync(ct);

    /// <summary>What the supplier delivered and has not billed yet, the oldest first.</summary>
    public async Task<IReadOnlyList<ReceivedLine>> ReadUnbilledAsync(ErpDbContext db, Guid partyId, CancellationToken ct) =>
        await ReceiptLines(
            db.GoodsReceiptLines.Where(line => line.Billed < line.Quantity),
            db.GoodsReceipts.Where(receipt => receipt.PartyId == partyId && receipt.Status == DocumentStatus.Posted)).Take(200).ToListAsync(ct);

    /// <summary>What the item last cost from this supplier, else from anybody, in rupees per unit before tax; null when it was never bought.</summary>
    public async Task<decimal?> LastPriceAsync(ErpDbContext db, Guid itemId, Guid? partyId, CancellationToken ct)
    {
        var prices = await (
            from line in db.PurchaseBillLines
            where line.ItemId == itemId
            join bill in db.PurchaseBills on new { line.TenantId, Id = line.BillId } equals new { bill.TenantId, bill.Id }
            where bill.Status == DocumentStatus.Posted
            orderby bill.PartyId == partyId ? 0 : 1, bill.Date descending, bill.Id descending
            select (decimal?)line.UnitPrice).Take(1).ToListAsync(ct);
        return prices.FirstOrDefault();
    }

    private async Task<IReadOnlyDictionary<Guid, ReceivedLine>> ReadReceiptLinesAsync(ErpDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        ids.Count == 0 ? new Dictionary<Guid, ReceivedLine>() : await WithLotsAsync(db, await ReceiptLines(db.GoodsReceiptLines.Where(line => ids.Contains(line.Id)), db.GoodsReceipts).ToListAsync(ct), ct);

    private static async Task<IReadOnlyDictionary<Guid, ReceivedLine>> WithLotsAsync(ErpDbContext db, List<ReceivedLine> lines, CancellationToken ct)
    {
        var lots = await PurchaseLotReader.OfLinesAsync(db, lines.ConvertAll(line => line.Id), ct);
        return lines.ToDictionary(line => line.Id, line => line with { Lots = [.. lots[line.Id]] });
    }

    private static async Task<IReadOnlyDictionary<Guid, ExpenseAccount>> ReadAccountsAsync(ErpDbContext db, CancellationToken ct) =>
        await db.Accounts.AsNoTracking()
            .Where(account => account.Role == AccountRole.LandedCosts || (ExpenseGroups.Contains(account.Group) && (account.Role == AccountRole.None || account.Role == AccountRole.BankCharges)))
            .OrderBy(account => account.Code)
            .Select(account => new ExpenseAccount(account.Id, account.Code, account.Name))
            .ToDictionaryAsync(account => account.Id, ct);

    private static IQueryable<OrderedLine> OrderLines(ErpDbContext db, IQueryable<PurchaseOrderLine> lines) =>
        from line in lines.AsNoTracking()
        join order in db.PurchaseOrders on new { line.TenantId, Id = line.OrderId } equals new { order.TenantId, order.Id }
        orderby line.LineNumber
        select new OrderedLine(
            line.Id, line.OrderId, order.Number, order.PartyId!.Value, order.Status != OrderStatus.Cancelled && order.Status != OrderStatus.Closed,
            line.LineNumber, line.ItemId, line.Description, line.Unit, line.IsGoods, line.Quantity, line.UnitPrice, line.Discount, line.TaxRateId, line.Value, line.Received, line.Billed)
        {
            StatedUnit = line.StatedUnit,
            StatedQuantity = line.StatedQuantity,
            StatedPrice = line.StatedPrice,
        };

    private static IQueryable<ReceivedLine> ReceiptLines(IQueryable<GoodsReceiptLine> lines, IQueryable<GoodsReceipt> receipts) =>
        from line in lines.AsNoTracking()
        join receipt in receipts on new { line.TenantId, Id = line.ReceiptId } equals new { receipt.TenantId, receipt.Id }
        orderby receipt.Date, receipt.Id, line.LineNumber
        select new ReceivedLine(
            line.Id, line.ReceiptId, receipt.Number, receipt.PartyId, receipt.Status == DocumentStatus.Posted, receipt.Date, line.OrderLineId, receipt.OrderId, line.ItemId,
            line.Description, line.Unit, line.Quantity, line.UnitCost, line.Value, line.Billed, line.BilledValue);

    private static SupplierFacts ToFacts(Party party) => new(
        party.Id, party.Name, party.IsSupplier, party.IsActive, party.GstKind, party.Gstin, party.StateCode,
        Lines(party.AddressLine1, party.AddressLine2, $"{party.City} {party.Pincode}", party.Country), party.CreditDays)
    { Currency = party.Currency, Msme = party.Msme };

    private static List<string> Lines(params IEnumerable<string> lines) => [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0)];
}
