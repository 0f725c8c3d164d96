namespace ErpWeb.Shared.Gst;

/// <summary>A rate of GST.</summary>
/// <param name="Treatment">Taxable, or why there is no tax.</param>
/// <param name="Rate">Full rate in percent.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it is in force.</param>
/// <param name="Use">What it is for.</param>
/// <param name="Source">Notification.</param>
public sealed record GstSlab(TaxTreatment Treatment, decimal Rate, DateOnly From, DateOnly? To, string Use, string Source)
{
    /// <summary>Whether it is in force on the day.</summary>
    public bool IsInForce(DateOnly date) => From <= date && (To is null || date <= To);
}

/// <summary>The rates of GST since its beginning. They seed the rates of a new tenant.</summary>
public static class GstSlabs
{
    private const string RatesOf2017 = "CGST (Rate) notification 1/2017";
    private const string RatesOf2025 = "CGST (Rate) notification 9/2025";
    private const string ExemptionsOf2017 = "CGST (Rate) notification 2/2017, since 2025-09-22 10/2025";

    private static readonly DateOnly Beginning = new(2017, 7, 1);
    private static readonly DateOnly Reform = new(2025, 9, 22);

    /// <summary>Every slab there is or was. 12% lives on for bricks and tiles alone, 28% ended for tobacco only on 31 January 2026.</summary>
    public static IReadOnlyList<GstSlab> All { get; } =
    [
        new(TaxTreatment.NilRated, 0, Beginning, null, "Goods with a tariff rate of nil", ExemptionsOf2017),
        new(TaxTreatment.Exempt, 0, Beginning, null, "Exempt goods, health care, education", ExemptionsOf2017),
        new(TaxTreatment.NonGst, 0, Beginning, null, "Petrol, diesel, alcohol for drinking", "CGST Act s.9(1) and 9(2)"),
        new(TaxTreatment.Taxable, 0.1m, new(2017, 10, 23), null, "Supply to a merchant exporter", "CGST (Rate) notification 40/2017"),
        new(TaxTreatment.Taxable, 0.25m, Beginning, null, "Rough diamonds and precious stones", RatesOf2017),
        new(TaxTreatment.Taxable, 1.5m, new(2022, 7, 18), null, "Cut and polished diamonds", "CGST (Rate) notification 6/2022"),
        new(TaxTreatment.Taxable, 3, Beginning, null, "Gold, silver, jewellery", RatesOf2017),
        new(TaxTreatment.Taxable, 5, Beginning, null, "Merit rate", RatesOf2017),
        new(TaxTreatment.Taxable, 12, Beginning, Reform.AddDays(-1), "Abolished", RatesOf2017),
        new(TaxTreatment.Taxable, 18, Beginning, null, "Standard rate", RatesOf2017),
        new(TaxTreatment.Taxable, 28, Beginning, Reform.AddDays(-1), "Abolished", RatesOf2017),
        new(TaxTreatment.Taxable, 40, Reform, null, "Demerit rate", RatesOf2025),
    ];

    /// <summary>The slabs in force on the day.</summary>
    public static IEnumerable<GstSlab> On(DateOnly date) => All.Where(slab => slab.IsInForce(date));
}
