using System.Globalization;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Catalog.Items.Csv;

/// <summary>Finds the tenant's rate for what a file says: its name, "18", "GST18", "18%", "exempt".</summary>
internal sealed class TaxRateWords(IEnumerable<TaxRate> rates, DateOnly today)
{
    private readonly List<TaxRate> _inForce = [.. rates.Where(rate => rate.IsInForceOn(today)).OrderBy(rate => rate.CessRate + rate.CessPerUnit)];

    public TaxRate? Find(string text) =>
        _inForce.FirstOrDefault(rate => rate.Name.Equals(text, StringComparison.OrdinalIgnoreCase))
        ?? (PercentIn(text) is { } percent ? _inForce.FirstOrDefault(rate => rate.Treatment is TaxTreatment.Taxable && rate.Rate == percent) : FindUntaxed(text));

    /// <summary>The rate for goods or a service that a file says is not taxable, with or without the reason.</summary>
    public TaxRate? FindUntaxed(string reason)
    {
        var treatment = CsvWord(reason) switch
        {
            var word when word.Contains("nil", StringComparison.Ordinal) || word == "0" => TaxTreatment.NilRated,
            var word when word.Contains("non", StringComparison.Ordinal) || word.Contains("outofscope", StringComparison.Ordinal) => TaxTreatment.NonGst,
            var word when word.Length == 0 || word.Contains("exempt", StringComparison.Ordinal) => TaxTreatment.Exempt,
            _ => (TaxTreatment?)null,
        };
        return treatment is null ? null : _inForce.FirstOrDefault(rate => rate.Treatment == treatment);
    }

    private static decimal? PercentIn(string text)
    {
        var digits = CsvWord(text).Replace("igst", "", StringComparison.Ordinal).Replace("gst", "", StringComparison.Ordinal);
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent > 0 ? percent : null;
    }

    private static string CsvWord(string text) => string.Concat(text.Where(letter => char.IsLetterOrDigit(letter) || letter == '.')).ToLowerInvariant();
}
