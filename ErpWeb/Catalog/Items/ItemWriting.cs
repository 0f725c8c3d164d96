using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

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
        db.ItemUnits.AddRange(draft.Units.Select(unit => New(draft.Id, unit)));
        db.ItemBarcodes.AddRange(draft.Barcodes.Select(barcode => New(draft.Id, barcode)));
        db.KitParts.AddRange(draft.Parts.Select(part => New(draft.Id, part)));
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

    /// <summary>Brings units, barcodes and parts of stored items up to their drafts; the caller saves.</summary>
    public static async Task ChangePartsAsync(ErpDbContext db, IReadOnlyCollection<ItemDraft> drafts, CancellationToken ct)
    {
        var ids = drafts.Select(draft => draft.Id).ToList();
        var units = (await db.ItemUnits.Where(row => ids.Contains(row.ItemId)).ToListAsync(ct)).ToLookup(row => row.ItemId);
        var barcodes = (await db.ItemBarcodes.Where(row => ids.Contains(row.ItemId)).ToListAsync(ct)).ToLookup(row => row.ItemId);
        var parts = (await db.KitParts.Where(row => ids.Contains(row.KitId)).ToListAsync(ct)).ToLookup(row => row.KitId);
        foreach (var draft in drafts)
        {
            Match(db, units[draft.Id], draft.Units, row => row.Unit, unit => unit.Unit, (row, unit) => (row.Units, row.Base, row.SalePrice) = (unit.Units, unit.Base, unit.SalePrice), unit => New(draft.Id, unit));
            Match(db, barcodes[draft.Id], draft.Barcodes, row => row.Code, barcode => barcode.Code, (row, barcode) => row.Unit = barcode.Unit, barcode => New(draft.Id, barcode));
            Match(db, parts[draft.Id], draft.Parts, row => row.ItemId, part => part.ItemId, (row, part) => row.Quantity = part.Quantity, part => New(draft.Id, part));
        }
    }

    private static void Match<TRow, TDraft, TKey>(
        ErpDbContext db, IEnumerable<TRow> stored, List<TDraft> drafts, Func<TRow, TKey> keyOf, Func<TDraft, TKey> nameOf, Action<TRow, TDraft> change, Func<TDraft, TRow> make) where TRow : class where TKey : notnull
    {
        var left = stored.ToDictionary(keyOf);
        foreach (var draft in drafts)
        {
            if (left.Remove(nameOf(draft), out var row))
                change(row, draft);
            else
                db.Add(make(draft));
        }
        db.RemoveRange(left.Values);
    }

    private static ItemUnit New(Guid itemId, ItemUnitDraft unit) => new() { Id = Ids.New(), ItemId = itemId, Unit = unit.Unit, Units = unit.Units, Base = unit.Base, SalePrice = unit.SalePrice };

    private static ItemBarcode New(Guid itemId, ItemBarcodeDraft barcode) => new() { Id = Ids.New(), ItemId = itemId, Code = barcode.Code, Unit = barcode.Unit };

    private static KitPart New(Guid kitId, KitPartDraft part) => new() { Id = Ids.New(), KitId = kitId, ItemId = part.ItemId, Quantity = part.Quantity };

    private static ItemTaxRate NewRate(Guid itemId, ItemRateDraft rate) =>
        new() { Id = Ids.New(), ItemId = itemId, From = rate.From, TaxRateId = rate.TaxRateId };
}
