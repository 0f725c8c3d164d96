using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Counter.Tills;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Counter.Bills;

/// <summary>Reads what the masters say about a bill: a handful of queries, however long the bill is.</summary>
public sealed class BillFactsReader(InvoiceFactsReader invoices, PriceReader prices, LastPriceReader lastPrices, IStockOnHand stock, SoldLots lots, IndiaClock clock)
{
    /// <param name="known">What was read for this bill before; what does not change meanwhile is taken from there.</param>
    public async Task<BillFacts> ReadAsync(ErpDbContext db, CounterBill bill, TillFacts till, BillFacts? known, CancellationToken ct)
    {
        List<Guid> ids = [.. bill.Lines.Select(line => line.ItemId).Distinct()];
        var draft = new InvoiceDraft { PartyId = bill.PartyId ?? till.CashPartyId, Lines = ids.ConvertAll(id => new InvoiceDraftLine { ItemId = id }) };
        var facts = await invoices.ReadAsync(db, draft, ct);
        var isSameParty = known?.Invoice.Party?.Id == facts.Party?.Id;
        return new()
        {
            Invoice = facts,
            Prices = await prices.ReadAsync(db, bill.PartyId, till.PriceListId, ids, clock.Today, ct),
            LastPrices = bill.PartyId is { } party ? await lastPrices.ReadAsync(db, party, ids, isSameParty ? known!.LastPrices : null, clock.Today, ct) : new Dictionary<Guid, LastPrice?>(),
            OnHand = await stock.OfAsync(db, [.. ids.Concat(facts.Items.Values.SelectMany(item => item.Parts).Select(part => part.ItemId)).Distinct()], ct),
            Lots = await LotsAsync(db, facts, known, ct),
        };
    }

    private async Task<IReadOnlyDictionary<Guid, string>> LotsAsync(ErpDbContext db, InvoiceFacts facts, BillFacts? known, CancellationToken ct)
    {
        var found = known?.Lots.ToDictionary() ?? [];
        foreach (var item in facts.Items.Values.Where(item => item.Tracking is not ItemTracking.None && !found.ContainsKey(item.Id)))
        {
            var lot = await lots.ChooseAsync(db, [new(item.Id, item.Name, item.Tracking, null, 1, "")], clock.Today, ct);
            if (lot.IsSuccess)
                found[item.Id] = lot.Value[0].Number;
        }
        return found;
    }
}
