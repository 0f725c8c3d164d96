using ErpWeb.Audit.Verification;
using ErpWeb.Audit.Wording;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using ErpWeb.Shared.Ui.Lists;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Audit;

/// <summary>The edit log of the business, latest first.</summary>
public sealed partial class EditLogPage(EditLogQueries log, LogVerification verification, NavigationManager navigation) : ComponentBase
{
    private static readonly SelectOption<string>[] Kinds = [.. LogKinds.All.Select(kind => new SelectOption<string>(kind.Slug, kind.Name))];

    private static readonly SelectOption<string>[] Actions = [.. LogActions.All.Select(action => new SelectOption<string>(action.Key.ToLowerInvariant(), action.Value))];

    private ListPage<LogEntryView>? _list;
    private IReadOnlyList<SelectOption<string>> _people = [];
    private LogVerdict? _verdict;
    private bool _isVerifying;

    [Inject]
    private IndiaClock Clock { get; set; } = default!;

    private string ExportHref => "/settings/edit-log/export.csv" + new Uri(navigation.Uri).Query;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
            _people = [.. (await log.PeopleAsync()).Select(person => new SelectOption<string>(person.Id.ToString(), person.Name.Length > 0 ? person.Name : T["System"]))];
    }

    private async ValueTask<PageOf<LogEntryView>> ReadAsync(ListRequest request, CancellationToken ct)
    {
        var filter = EditLogFilter.Read(
            request.Search, request.Filter(EditLogFilter.DateKey), request.Filter(EditLogFilter.PersonKey), request.Filter(EditLogFilter.KindKey), request.Filter(EditLogFilter.ActionKey), Clock.Today);
        return await log.PageAsync(filter, request.Cursor, request.Size, ct);
    }

    private string SummaryOf(LogEntryView entry) =>
        string.Join("; ", [.. entry.Telling.Take(2).Select(change => T[change.Sentence]), .. entry.Telling.Count > 2 ? [T["{0} more", entry.Telling.Count - 2]] : Array.Empty<string>()]);

    private async Task VerifyAsync()
    {
        (_isVerifying, _verdict) = (true, null);
        try
        {
            _verdict = await verification.VerifyAsync();
        }
        finally
        {
            _isVerifying = false;
        }
    }
}
