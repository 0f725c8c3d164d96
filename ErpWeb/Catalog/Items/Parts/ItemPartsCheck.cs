using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Catalog.Items.Parts;

/// <summary>What only the database can tell about barcodes and parts: whose a code is, and what a part is.</summary>
internal static class ItemPartsCheck
{
    public static async Task<List<Error>> FindAsync(ErpDbContext db, ItemDraft draft, CancellationToken ct) => [.. await BarcodesAsync(db, draft, ct), .. await PartsAsync(db, draft, ct)];

    private static async Task<List<Error>> BarcodesAsync(ErpDbContext db, ItemDraft draft, CancellationToken ct)
    {
        var codes = draft.Barcodes.ConvertAll(barcode => (barcode.Code, Field: $"Barcodes[{draft.Barcodes.IndexOf(barcode)}].Code"));
        if (draft.Barcode.Length > 0)
            codes.Add((draft.Barcode, nameof(draft.Barcode)));
        if (codes.Count == 0)
            return [];
        var wanted = codes.ConvertAll(code => code.Code);
        var further = draft.Barcodes.ConvertAll(barcode => barcode.Code);
        var taken = await (
            from barcode in db.ItemBarcodes.AsNoTracking()
            where wanted.Contains(barcode.Code) && barcode.ItemId != draft.Id
            join item in db.Items on new { barcode.TenantId, Id = barcode.ItemId } equals new { item.TenantId, item.Id }
            select new { barcode.Code, item.Name }).ToListAsync(ct);
        if (further.Count > 0)
        {
            taken.AddRange(await db.Items.AsNoTracking().Where(item => further.Contains(item.Barcode) && item.Id != draft.Id)
                .Select(item => new { Code = item.Barcode, item.Name }).ToListAsync(ct));
        }
        return [.. from one in taken join code in codes on one.Code equals code.Code select ItemErrors.BarcodeTaken(one.Code, one.Name, code.Field)];
    }

    private static async Task<List<Error>> PartsAsync(ErpDbContext db, ItemDraft draft, CancellationToken ct)
    {
        if (draft.Parts.Count == 0)
            return [];
        var ids = draft.Parts.ConvertAll(part => part.ItemId);
        var usable = await db.Items.Where(item => ids.Contains(item.Id) && item.Kind == ItemKind.Goods && item.Form == ItemForm.Single && item.Id != draft.Id).Select(item => item.Id).ToListAsync(ct);
        return [.. draft.Parts.Index().Where(part => !usable.Contains(part.Item.ItemId)).Select(part => ItemErrors.PartUnusable($"Parts[{part.Index}].Quantity"))];
    }
}
