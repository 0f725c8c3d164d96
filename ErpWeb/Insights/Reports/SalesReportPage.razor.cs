using ErpWeb.Insights.Sales;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ErpWeb.Insights.Reports;

/// <summary>The page of every sales report: what is asked stands in its address, so that Back, reload and a shared link bring it again.</summary>
public sealed partial class SalesReportPage(SalesReportReader reader, SalesReportQueries queries, IndiaClock clock, NavigationManager navigation, UiScript script) : AddressPage(navigation)
{
    private SalesReportKind? _kind;
    private SalesReportRequest _request = new(SalesReportRequest.UsualPeriod, default);
    private SalesReportPart? _part;
    private bool _isLoading;
    private string? _tab;

    [Parameter]
    public string Key { get; set; } = "";

    private SalesReportQueries Reports => queries;

    private IndiaClock Clock => clock;

    // Beside what one salesperson sold, or oneself: who bought it, and who paid.
    private string? PersonHref =>
        _request.SalespersonId is { } id && id != Guid.Empty ? PersonPath(id)
        : _kind?.By is SalesBy.Salesperson && queries.OwnId is { } own ? PersonPath(own)
        : null;

    protected override void Ask()
    {
        var kind = SalesReportKind.Find(Key);
        if (kind != _kind)
            _part = null;
        (_kind, _request) = (kind, SalesReportRequest.Read(Query, clock.Today));
    }

    protected override Task ShowAsync() => RefreshAsync();

    // On a phone the chosen report may stand beyond the edge.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (_tab == Key || _part is null)
            return;
        _tab = Key;
        await script.ScrollToOptionAsync($"sales-{Key}");
    }

    private async Task RefreshAsync()
    {
        if (_isLoading)
            return;
        _isLoading = true;
        // What was asked for meanwhile is read after it.
        for (var isRead = false; !isRead && _kind is { } kind;)
        {
            var request = _request;
            _part = await reader.ReadAsync(kind, request);
            isRead = kind == _kind && request == _request;
        }
        _isLoading = false;
    }

    private string TabHref(SalesReportKind kind) => QueryHelpers.AddQueryString($"/sales/{kind.Key}", SalesReportRequest.PeriodKey, _request.Period);

    private string PersonPath(Guid id) => QueryHelpers.AddQueryString($"/sales/salespeople/{id}", SalesReportRequest.PeriodKey, _request.Period);

    private string ExportHref(string format) => $"/sales/export/{Key}/{format}{Search}";
}
