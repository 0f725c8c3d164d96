using ErpWeb.Shared.Data;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Catalog.TaxRates;

/// <summary>A new rate as the form has it.</summary>
public sealed class TaxRateDraft
{
    public Guid Id { get; init; } = Ids.New();
    public string Name { get; set; } = "";
    public TaxTreatment Treatment { get; set; }
    public decimal Rate { get; set; }
    public decimal CessRate { get; set; }
    public decimal CessPerUnit { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
}
