using ErpWeb.Shared.Data;

namespace ErpWeb.Catalog.Items.Variants;

/// <summary>The variants of a template as the grid edits them: those that are stored, and those that would be made.</summary>
public sealed class VariantGrid
{
    public required Guid TemplateId { get; init; }
    public required string Name { get; init; }
    public required string Code { get; init; }
    public string Unit { get; init; } = "";
    public string Attributes { get; set; } = "";
    public List<VariantDraft> Rows { get; set; } = [];
}

/// <summary>One variant.</summary>
public sealed class VariantDraft
{
    public Guid Id { get; set; } = Ids.New();
    public bool IsStored { get; set; }
    public int Version { get; set; }
    /// <summary>Whether it is made, or kept in use.</summary>
    public bool IsWanted { get; set; } = true;
    public string Variant { get; set; } = "";
    public string Code { get; set; } = "";
    public string Barcode { get; set; } = "";
    public decimal SalePrice { get; set; }
    public decimal OnHand { get; set; }
}
