using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Catalog.Prices;

/// <summary>A scheme as the form has it.</summary>
public sealed class SchemeDraft
{
    public Guid Id { get; init; } = Ids.New();
    public int Version { get; init; }
    public bool IsStored { get; init; }
    public string Name { get; set; } = "";
    public SchemeKind Kind { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public ItemChoice? Item { get; set; }
    public decimal? BuyQuantity { get; set; }
    public ItemChoice? FreeItem { get; set; }
    public decimal? FreeQuantity { get; set; }
    public string CouponCode { get; set; } = "";
    public bool IsActive { get; set; } = true;
    public List<SchemeStepDraft> Steps { get; init; } = [];

    public void Tidy() => (Name, CouponCode) = (PlainText.Of(Name), PlainText.Of(CouponCode).ToUpperInvariant());
}

/// <summary>A discount from a value or quantity on: percent, or an amount.</summary>
public sealed class SchemeStepDraft
{
    public decimal? AtLeast { get; set; }
    public decimal? Percent { get; set; }
    public decimal? Amount { get; set; }
}
