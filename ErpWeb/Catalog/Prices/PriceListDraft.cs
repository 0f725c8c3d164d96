using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Catalog.Prices;

/// <summary>A price list as the form has it.</summary>
public sealed class PriceListDraft
{
    public Guid Id { get; init; } = Ids.New();
    public int Version { get; init; }
    public bool IsStored { get; init; }
    public string Name { get; set; } = "";
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public decimal PercentOff { get; set; }
    public bool IsActive { get; set; } = true;
    public List<PriceListLineDraft> Lines { get; init; } = [];

    public void Tidy() => Name = PlainText.Of(Name);
}

/// <summary>What the list says of an item from a quantity on: a price, or percent off.</summary>
public sealed class PriceListLineDraft
{
    public ItemChoice? Item { get; set; }
    public decimal FromQuantity { get; set; } = 1;
    public decimal? Price { get; set; }
    public decimal? PercentOff { get; set; }
}
