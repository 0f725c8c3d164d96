using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Lists;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Catalog.TaxRates;

/// <summary>The GST rates of the business, past, present and to come.</summary>
public sealed partial class TaxRatesPage(TaxRateQueries rates, IndiaClock clock, TenantContext tenant)
{
    private static readonly string[] LiveKinds = ["tax-rate", "item"];

    private readonly IndiaClock _clock = clock;
    private ListPage<TaxRateRow>? _list;
    private TaxRateDraft? _draft;
    private TaxRateRow? _ending;

    private EventCallback<TaxRateRow> Ends =>
        tenant.Rights.Allows(CatalogPermissions.TaxRateEdit) ? EventCallback.Factory.Create<TaxRateRow>(this, row => _ending = row) : default;

    private async ValueTask<PageOf<TaxRateRow>> ReadAsync(ListRequest request, CancellationToken ct)
    {
        var all = await rates.AllAsync(ct);
        return new(all, null, all.Count);
    }

    private void Close() => (_draft, _ending) = (null, null);

    private static string RateOf(TaxRateRow row) => IndianNumber.Format(row.Rate, 0, 3) + "%";

    private string CessOf(TaxRateRow row) => string.Join(" + ", CessParts(row));

    private IEnumerable<string> CessParts(TaxRateRow row)
    {
        if (row.CessRate > 0)
            yield return IndianNumber.Format(row.CessRate, 0, 3) + "%";
        if (row.CessPerUnit > 0)
            yield return T["{0} a unit", "₹" + IndianNumber.Format(row.CessPerUnit, 2, 4)];
    }
}
