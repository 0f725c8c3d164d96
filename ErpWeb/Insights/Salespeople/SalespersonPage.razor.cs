using ErpWeb.Insights.Reports;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Navigation;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Insights.Salespeople;

/// <summary>The customers of a salesperson, with what he sold them, what they paid, and what is left.</summary>
public sealed partial class SalespersonPage(SalespersonQueries queries, IndiaClock clock, NavigationManager navigation) : AddressPage(navigation)
{
    private SalesReportRequest _request = new(SalesReportRequest.UsualPeriod, default);
    private SalespersonView? _view;
    private bool _isMissing;

    [Parameter]
    public Guid PersonId { get; set; }

    private IndiaClock Clock => clock;

    protected override void Ask() => _request = SalesReportRequest.Read(Query, clock.Today);

    protected override async Task ShowAsync()
    {
        _view = await queries.FindAsync(PersonId, _request.Scope);
        _isMissing = _view is null;
    }

    private static string Amount(decimal amount) => amount == 0 ? "–" : IndianNumber.Format(amount);
}
