using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Tags;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui.Fields;
using ErpWeb.Shared.Ui.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ErpWeb.Accounting.Reports;

/// <summary>The page of every report: what is asked stands in its address, so that Back, reload and a shared link bring it again.</summary>
public sealed partial class BookReportPage(
    IEnumerable<IReport> reports, TagService tags, AccountReader accounts, PartyReader parties, TenantContext tenant, NavigationManager navigation) : AddressPage(navigation)
{
    private static readonly SelectOption<string>[] Comparisons = [new("previous", "Beside the days before")];

    private static readonly string[] LiveKinds = [BookEvents.Ledger, BookEvents.Account, BookEvents.Tag];

    private IReport? _report;
    private ReportRequest? _request;
    private ReportPart? _part;
    private IReadOnlyList<TagRow> _tags = [];
    private AccountChoice? _account;
    private PartyChoice? _party;
    private bool _isLoading = true;

    [Parameter]
    public string Key { get; set; } = "";

    [Parameter]
    public Guid? SubjectId { get; set; }

    [Inject]
    private IndiaClock Clock { get; set; } = default!;

    private string Subtitle => _part is null ? "" : string.Join(" · ", ((string[])[T[_part.Sheet.Subject], T[_part.Sheet.Days]]).Where(text => text.Length > 0));

    protected override void Ask()
    {
        _report = reports.FirstOrDefault(report => report.Key == Key);
        _request = _report is null ? null : ReportRequest.Read(Query, SubjectId, _report.DefaultPeriod, Clock.Today);
    }

    protected override async Task ShowAsync()
    {
        if (_report is not { } report)
            return;
        _isLoading = true;
        if (_part?.Sheet.Title != report.Title)
            _part = null;
        await ReadChoicesAsync(report);
        await RefreshAsync();
        _isLoading = false;
    }

    private async Task ReadChoicesAsync(IReport report)
    {
        var mayChoose = tenant.Rights.Allows(AccountingPermissions.AccountView);
        if (report.Choices.HasFlag(ReportChoices.Tags) && mayChoose && _tags.Count == 0)
            _tags = await tags.ListAsync();
        if (report.Choices.HasFlag(ReportChoices.Account) && mayChoose && SubjectId is { } account)
            _account = await accounts.FindAsync(account);
        if (report.Choices.HasFlag(ReportChoices.Party) && tenant.Rights.Allows(PartiesPermissions.PartyView) && SubjectId is { } party)
            _party = await parties.FindAsync(party);
    }

    private async Task RefreshAsync()
    {
        if (_report is { } report && _request is { } request)
            _part = await report.ReadAsync(request);
    }

    private void Choose(Guid? subject)
    {
        if (subject is { } id)
            Navigation.NavigateTo($"/accounting/reports/{Key}/{id}{Search}");
    }

    private string ExportHref(string format)
    {
        var address = $"/accounting/export/{Key}/{format}{Search}";
        return SubjectId is { } id ? QueryHelpers.AddQueryString(address, "id", id.ToString()) : address;
    }
}
