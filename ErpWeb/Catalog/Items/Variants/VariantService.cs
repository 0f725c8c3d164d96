using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Catalog.Items.Variants;

/// <summary>Makes and changes the variants of a template, all of the grid or nothing. Each is an ordinary item.</summary>
public sealed class VariantService(TenantDb tenantDb, IStockOnHand stock)
{
    public static Error CodesTaken { get; } = new("catalog.variant.codes", "Somebody took one of these codes just now. Look at the grid again.");

    /// <summary>The grid with a row for each combination; null when the item is no template.</summary>
    public async Task<VariantGrid?> FindAsync(Guid templateId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.ItemView, ct);
        if (await db.Items.AsNoTracking().FirstOrDefaultAsync(item => item.Id == templateId && item.Form == ItemForm.Template, ct) is not { } template)
            return null;
        var stored = await db.Items.AsNoTracking().Where(item => item.TemplateId == templateId).ToListAsync(ct);
        var onHand = await stock.OfAsync(db, stored.ConvertAll(item => item.Id), ct);
        var grid = new VariantGrid { TemplateId = template.Id, Name = template.Name, Code = template.Code, Unit = template.Unit, Attributes = template.Attributes };
        grid.Rows =
        [
            .. stored.Select(item => new VariantDraft
            {
                Id = item.Id, IsStored = true, Version = item.Version, IsWanted = item.IsActive, Variant = item.Variant, Code = item.Code, Barcode = item.Barcode,
                SalePrice = item.SalePrice, OnHand = onHand.GetValueOrDefault(item.Id),
            }),
        ];
        VariantRows.Fill(grid, template.SalePrice);
        // What was left out when the others were made stays left out.
        foreach (var row in grid.Rows.Where(row => !row.IsStored))
            row.IsWanted = stored.Count == 0;
        return grid;
    }

    /// <summary>Stores the grid: new rows become items with the rate, HSN, unit and tracking of the template.</summary>
    /// <returns>How many were made.</returns>
    public async Task<Result<int>> SaveAsync(VariantGrid grid, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.ItemEdit, ct);
        if (await db.Items.FirstOrDefaultAsync(item => item.Id == grid.TemplateId && item.Form == ItemForm.Template, ct) is not { } template)
            return ItemErrors.NotFound;
        var stored = await db.Items.Where(item => item.TemplateId == template.Id).ToDictionaryAsync(item => item.Id, ct);
        foreach (var row in grid.Rows)
            (row.Code, row.Barcode) = (PlainText.Of(row.Code).ToUpperInvariant(), PlainText.Of(row.Barcode));
        if (await CheckAsync(db, grid, stored, ct) is { Count: > 0 } errors)
            return errors;

        var rates = await db.ItemTaxRates.AsNoTracking().Where(rate => rate.ItemId == template.Id).ToListAsync(ct);
        template.Attributes = string.Join('\n', VariantAttributes.Parse(grid.Attributes).Select(attribute => attribute.ToString()));
        var made = grid.Rows.Where(row => !stored.ContainsKey(row.Id) && row.IsWanted).ToList();
        foreach (var row in grid.Rows.Where(row => stored.ContainsKey(row.Id)))
            Change(stored[row.Id], row, await FurtherCodesAsync(db, stored[row.Id], row, ct));
        foreach (var row in made)
        {
            db.Items.Add(Make(template, row));
            db.ItemTaxRates.AddRange(rates.Select(rate => new ItemTaxRate { Id = Ids.New(), ItemId = row.Id, From = rate.From, TaxRateId = rate.TaxRateId }));
        }
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ItemErrors.Changed;
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            return CodesTaken;
        }
        return made.Count;
    }

    private static async Task<List<Error>> CheckAsync(ErpDbContext db, VariantGrid grid, Dictionary<Guid, Item> stored, CancellationToken ct)
    {
        var errors = VariantRows.Check(grid);
        if (grid.Rows.Any(row => stored.TryGetValue(row.Id, out var item) ? item.Version != row.Version : row.IsStored))
            errors.Add(ItemErrors.Changed);
        var own = stored.Keys.ToHashSet();
        var (codes, barcodes) = (grid.Rows.ConvertAll(row => row.Code), grid.Rows.Select(row => row.Barcode).Where(code => code.Length > 0).ToList());
        if (codes.Count == 0)
            return errors;
        var taken = await db.Items.AsNoTracking().Where(item => codes.Contains(item.Code)).Select(item => new { item.Id, item.Code, item.Name }).ToListAsync(ct);
        errors.AddRange(taken.Where(item => !own.Contains(item.Id)).Select(item => ItemErrors.CodeTaken(item.Code, item.Name) with { Field = Place(grid, row => row.Code == item.Code, nameof(VariantDraft.Code)) }));
        if (barcodes.Count == 0)
            return errors;
        var carried = await db.Items.AsNoTracking().Where(item => barcodes.Contains(item.Barcode)).Select(item => new { item.Id, Code = item.Barcode, item.Name }).ToListAsync(ct);
        carried.AddRange(await (
            from barcode in db.ItemBarcodes.AsNoTracking()
            where barcodes.Contains(barcode.Code)
            join item in db.Items on new { barcode.TenantId, Id = barcode.ItemId } equals new { item.TenantId, item.Id }
            select new { item.Id, barcode.Code, item.Name }).ToListAsync(ct));
        errors.AddRange(carried.Where(item => grid.Rows.Exists(row => row.Barcode == item.Code && row.Id != item.Id) && !own.Contains(item.Id))
            .Select(item => ItemErrors.BarcodeTaken(item.Code, item.Name, Place(grid, row => row.Barcode == item.Code, nameof(VariantDraft.Barcode)))));
        return errors;
    }

    private static string Place(VariantGrid grid, Predicate<VariantDraft> row, string property) => $"Rows[{grid.Rows.FindIndex(row)}].{property}";

    private static async Task<IReadOnlyList<string>> FurtherCodesAsync(ErpDbContext db, Item item, VariantDraft row, CancellationToken ct) =>
        item.Code == row.Code && item.Barcode == row.Barcode ? [] : await db.ItemBarcodes.Where(barcode => barcode.ItemId == item.Id).Select(barcode => barcode.Code).ToListAsync(ct);

    private static void Change(Item item, VariantDraft row, IReadOnlyList<string> furtherCodes)
    {
        var isRenamed = item.Code != row.Code || item.Barcode != row.Barcode;
        (item.Code, item.Barcode, item.SalePrice, item.IsActive) = (row.Code, row.Barcode, row.SalePrice, row.IsWanted);
        if (isRenamed)
            item.SearchText = ItemDraft.SearchTextOf(item, furtherCodes);
    }

    private static Item Make(Item template, VariantDraft row)
    {
        var name = $"{template.Name}, {row.Variant}";
        var item = new Item
        {
            Id = row.Id,
            Code = row.Code,
            Name = name.Length > Item.NameMaxLength ? name[..Item.NameMaxLength] : name,
            Kind = template.Kind,
            HsnSac = template.HsnSac,
            Unit = template.Unit,
            SalePrice = row.SalePrice,
            PriceIncludesTax = template.PriceIncludesTax,
            PurchasePrice = template.PurchasePrice,
            Barcode = row.Barcode,
            Tracking = template.Tracking,
            Valuation = template.Valuation,
            NegativeStock = template.NegativeStock,
            ReorderLevel = template.ReorderLevel,
            ReorderUpTo = template.ReorderUpTo,
            TemplateId = template.Id,
            Variant = row.Variant,
        };
        item.SearchText = ItemDraft.SearchTextOf(item, []);
        return item;
    }
}
