using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Purchasing.Lots;

/// <summary>Batches and serial numbers in words, for pages and papers. Pure.</summary>
public static class LotWords
{
    /// <example>"B7 × 10, expires 31-03-2027, MRP ₹120.00" for batches; "SN1, SN2" where each is one piece.</example>
    public static string Of(IEnumerable<PurchaseLot> lots)
    {
        var all = lots.ToList();
        return all.TrueForAll(lot => lot.Quantity + lot.Rejected == 1 && lot is { ExpiresOn: null, Mrp: null })
            ? string.Join(", ", all.Select(lot => lot.LotNumber))
            : string.Join("; ", all.Select(OfBatch));
    }

    private static string OfBatch(PurchaseLot lot) => string.Join(", ", new[]
    {
        $"{lot.LotNumber} × {IndianNumber.Format(lot.Quantity, 0, 4)}",
        lot.MadeOn is { } made ? $"mfg {IndianDate.Format(made)}" : "",
        lot.ExpiresOn is { } expires ? $"exp {IndianDate.Format(expires)}" : "",
        lot.Mrp is { } price ? $"MRP {IndianNumber.Rupees(price)}" : "",
    }.Where(text => text.Length > 0));
}
