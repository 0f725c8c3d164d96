using System.Globalization;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Catalog.TaxRates;

/// <summary>The tax rates a new tenant starts with: every GST slab there is or was, so that old bills can be entered too.</summary>
public static class TaxRateSeeds
{
    /// <summary>Fresh rows without a tenant; the context that saves them stamps it.</summary>
    public static IReadOnlyList<TaxRate> ForNewTenant() => [.. GstSlabs.All.Select(FromSlab)];

    /// <summary>The name a rate goes by: "GST 18%", "Exempt", "GST 12% (until 21-09-2025)".</summary>
    public static string NameOf(GstSlab slab)
    {
        var name = slab.Treatment switch
        {
            TaxTreatment.NilRated => "Nil rated",
            TaxTreatment.Exempt => "Exempt",
            TaxTreatment.NonGst => "Non-GST",
            _ => string.Create(CultureInfo.InvariantCulture, $"GST {slab.Rate:0.###}%"),
        };
        return slab.To is { } last ? string.Create(CultureInfo.InvariantCulture, $"{name} (until {last:dd-MM-yyyy})") : name;
    }

    private static TaxRate FromSlab(GstSlab slab) => new()
    {
        Id = Ids.New(),
        Name = NameOf(slab),
        Treatment = slab.Treatment,
        Rate = slab.Rate,
        From = slab.From,
        To = slab.To,
    };
}
