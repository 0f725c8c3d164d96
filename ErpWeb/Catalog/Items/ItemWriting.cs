using ErpWeb.Shared.Data;

namespace ErpWeb.Catalog.Items;

/// <summary>Turns checked drafts into rows; the form and the import share it.</summary>
internal static class ItemWriting
{
    public static void Add(ErpDbContext db, ItemDraft draft, bool withCost)
    {
        var item = new Item { Id = draft.Id, Code = draft.Code, Name = draft.Name, Unit = draft.Unit };
        draft.ApplyTo(item, withCost);
        db.Items.Add(item);
        db.ItemTaxRates.AddRange(draft.Rates.Select(rate => NewRate(draft.Id, rate)));
    }

    public static void Change(ErpDbContext db, Item item, IReadOnlyCollection<ItemTaxRate> storedRates, ItemDraft draft, bool withCost)
    {
        draft.ApplyTo(item, withCost);
        var stored = storedRates.ToDictionary(rate => rate.From);
        foreach (var rate in draft.Rates)
        {
            if (stored.Remove(rate.From, out var row))
                row.TaxRateId = rate.TaxRateId;
            else
                db.ItemTaxRates.Add(NewRate(item.Id, rate));
        }
        db.ItemTaxRates.RemoveRange(stored.Values);
    }

    private static ItemTaxRate NewRate(Guid itemId, ItemRateDraft rate) =>
        new() { Id = Ids.New(), ItemId = itemId, From = rate.From, TaxRateId = rate.TaxRateId };
}
