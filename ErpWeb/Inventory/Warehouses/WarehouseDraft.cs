using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Warehouses;

/// <summary>A warehouse as the form has it.</summary>
public sealed class WarehouseDraft
{
    public Guid Id { get; init; } = Ids.New();
    public int Version { get; init; }
    public bool IsStored { get; init; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public WarehouseKind Kind { get; set; }
    public bool IsDefault { get; set; }
    /// <summary>Null follows the business.</summary>
    public NegativeStock? NegativeStock { get; set; }
    public bool IsActive { get; init; } = true;

    public void Tidy() => (Code, Name) = (PlainText.Of(Code).ToUpperInvariant(), PlainText.Of(Name));
}
