using ErpWeb.Shared.Kernel;

namespace ErpWeb.Catalog.Items.Variants;

/// <summary>The rows of a grid of variants. Pure.</summary>
public static class VariantRows
{
    private const int CodeTail = 3;

    /// <summary>Adds a row for each combination that has none, and puts all in the order of the attributes.</summary>
    /// <param name="price">INR per unit of the template.</param>
    public static void Fill(VariantGrid grid, decimal price)
    {
        var wanted = VariantAttributes.Combinations(VariantAttributes.Parse(grid.Attributes));
        grid.Rows.RemoveAll(row => !row.IsStored && !wanted.Contains(row.Variant, StringComparer.OrdinalIgnoreCase));
        foreach (var variant in wanted.Where(variant => !grid.Rows.Exists(row => row.Variant.Equals(variant, StringComparison.OrdinalIgnoreCase))))
            grid.Rows.Add(new() { Variant = variant, Code = FreeCode(grid, variant), SalePrice = price });
        var places = wanted.Index().ToDictionary(one => one.Item, one => one.Index, StringComparer.OrdinalIgnoreCase);
        grid.Rows = [.. grid.Rows.OrderBy(row => places.GetValueOrDefault(row.Variant, int.MaxValue))];
    }

    public static List<Error> Check(VariantGrid grid)
    {
        var errors = new List<Error>();
        if (VariantAttributes.Parse(grid.Attributes).Count == 0 || grid.Attributes.Length > Item.AttributesMaxLength)
            errors.Add(new("catalog.item.attributes", "Write an attribute and its values, such as Size: S, M, L.", nameof(grid.Attributes)));
        for (var index = 0; index < grid.Rows.Count; index++)
        {
            var row = grid.Rows[index];
            if (!row.IsWanted && !row.IsStored)
                continue;
            if (row.Code.Length is 0 or > Item.CodeMaxLength)
                errors.Add(new("catalog.item.code_required", $"Give each variant a code of at most {Item.CodeMaxLength} characters.", $"Rows[{index}].{nameof(row.Code)}"));
            if (row.Variant.Length > Item.VariantMaxLength)
                errors.Add(new("catalog.variant.long", $"The values of a variant have at most {Item.VariantMaxLength} characters.", nameof(grid.Attributes)));
            if (ItemRules.CheckPrice(row.SalePrice, $"Rows[{index}].{nameof(row.SalePrice)}") is { } price)
                errors.Add(price);
            if (row.Barcode.Length > Item.BarcodeMaxLength)
                errors.Add(new("catalog.item.barcode_too_long", $"A barcode has at most {Item.BarcodeMaxLength} characters.", $"Rows[{index}].{nameof(row.Barcode)}"));
            var before = grid.Rows.Take(index).Where(other => other.IsWanted || other.IsStored).ToList();
            if (before.Exists(other => other.Code == row.Code))
                errors.Add(new("catalog.variant.code_twice", $"The code {row.Code} stands here twice.", $"Rows[{index}].{nameof(row.Code)}"));
            if (row.Barcode.Length > 0 && before.Exists(other => other.Barcode == row.Barcode))
                errors.Add(new("catalog.item.barcode_twice", $"The barcode {row.Barcode} stands here twice.", $"Rows[{index}].{nameof(row.Barcode)}"));
        }
        return errors;
    }

    private static string FreeCode(VariantGrid grid, string variant)
    {
        var code = VariantAttributes.CodeOf(grid.Code, variant);
        if (code.Length > Item.CodeMaxLength)
            code = code[..(Item.CodeMaxLength - CodeTail)];
        var free = code;
        for (var count = 2; grid.Rows.Exists(row => row.Code == free); count++)
            free = $"{code}-{count}";
        return free;
    }
}
