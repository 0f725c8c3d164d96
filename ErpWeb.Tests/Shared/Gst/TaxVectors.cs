using System.Text.Json;
using ErpWeb.Shared.Gst;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Gst;

/// <summary>Reads the invoices of the tax vectors, and names results as they do.</summary>
internal static class TaxVectors
{
    private const string HomeState = "24";
    private const string OtherState = "27";

    public static SupplyDecision Supply(Vector vector) => SupplyRules.Decide(new SupplyInput(
        HomeState,
        vector.Text("supply") == "intra" ? HomeState : OtherState,
        vector.Flag("lut") ? PartyGstKind.Sez : PartyGstKind.Regular,
        WithPaymentOfTax: !vector.Flag("lut")));

    public static TaxDocument Document(Vector vector, TaxRounding rounding) =>
        new([.. vector.Input.GetProperty("lines").EnumerateArray().Select(Line)], Supply(vector))
        {
            InvoiceDiscount = vector.Number("invoiceDiscount"),
            TaxRounding = rounding,
            IsReverseCharge = vector.Flag("reverseCharge"),
            RoundsToRupee = vector.Text("roundTo") == "1",
        };

    public static Dictionary<string, object?> Named(TaxTotals totals) => new()
    {
        ["taxable"] = totals.Taxable,
        ["exempt"] = totals.ExemptValue,
        ["cgst"] = totals.Tax.Cgst,
        ["sgst"] = totals.Tax.Sgst,
        ["igst"] = totals.Tax.Igst,
        ["cess"] = totals.Tax.Cess,
        ["total"] = totals.Total,
        ["rounded"] = totals.GrandTotal,
        ["roundOff"] = totals.RoundOff,
    };

    private static TaxLine Line(JsonElement line) => new(Vector.NumberOf(line, "qty"), Vector.NumberOf(line, "price"), Vector.NumberOf(line, "rate"))
    {
        Discount = Vector.TextOf(line, "discPct") is not null
            ? LineDiscount.Percent(Vector.NumberOf(line, "discPct"))
            : LineDiscount.Amount(Vector.NumberOf(line, "disc")),
        Treatment = Vector.TextOf(line, "treatment") switch
        {
            null => TaxTreatment.Taxable,
            "nil" => TaxTreatment.NilRated,
            "exempt" => TaxTreatment.Exempt,
            "nonGst" => TaxTreatment.NonGst,
            var other => throw new InvalidOperationException(other),
        },
        CessRate = Vector.NumberOf(line, "cessRate"),
        CessPerUnit = Vector.NumberOf(line, "cessPerUnit"),
        CessFixed = Vector.NumberOf(line, "cessFixed"),
    };
}
