using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ErpWeb.Shared.Ui.Lists;

/// <summary>
/// A whole list page: heading, search, filters, table (cards on phones), pages, and its loading, empty and error states.
/// Search, filters, sort and position live in the address. Asks nothing while prerendering.
/// </summary>
public sealed partial class ListPage<TRow> : ComponentBase
{
    private readonly ListColumns<TRow> _columns;
    private readonly ListReading<TRow> _reading;
    private readonly TypingPause _pause = new(TimeSpan.FromMilliseconds(250));
    private readonly Stack<string?> _trail = new();
    private ListQuery _query = new(null, new Dictionary<string, string>(), null, null);
    private string _typed = "";
    private string _path = "";

    public ListPage() => (_columns, _reading) = (new(StateHasChanged), new(StateHasChanged, fault => LogFailure(Logger, fault, Title)));

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public string? Subtitle { get; set; }

    /// <summary>Reads one page; the token is cancelled when the answer is no longer wanted.</summary>
    [Parameter, EditorRequired]
    public Func<ListRequest, CancellationToken, ValueTask<PageOf<TRow>>> Provider { get; set; } = default!;

    /// <summary>The <see cref="ListColumn{TRow}"/>s.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? Columns { get; set; }

    /// <summary>Buttons beside the heading.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>What stands between the heading and the list.</summary>
    [Parameter]
    public RenderFragment? Intro { get; set; }

    /// <summary><see cref="FilterChoice"/> and <see cref="FilterDateRange"/>.</summary>
    [Parameter]
    public RenderFragment? Filters { get; set; }

    /// <summary>Shown when there is nothing at all: an <see cref="EmptyState"/> with the next step.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>Words in the search box; null for no search box.</summary>
    [Parameter]
    public string? SearchLabel { get; set; } = "Search";

    /// <summary>What identifies a row, so that a refresh moves no others.</summary>
    [Parameter]
    public Func<TRow, object>? RowKey { get; set; }

    /// <summary>Where a row leads.</summary>
    [Parameter]
    public Func<TRow, string>? RowHref { get; set; }

    /// <summary>Instead of <see cref="RowHref"/>: what opening a row does, such as showing a dialog.</summary>
    [Parameter]
    public EventCallback<TRow> OnOpen { get; set; }

    [Parameter]
    public int PageSize { get; set; } = 50;

    /// <summary>One row, for the count, in English: "invoice".</summary>
    [Parameter]
    public string Noun { get; set; } = "row";

    /// <summary>Several rows; by default the noun with an s.</summary>
    [Parameter]
    public string? NounPlural { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ILogger<ListPage<TRow>> Logger { get; set; } = default!;

    private IReadOnlyList<SelectOption<string>> SortChoices =>
        [.. from column in _columns.All where column.Sort is not null from way in (string[])["", "-"] select new SelectOption<string>(way + column.Sort, way == "" ? T["{0}, rising", column.Title] : T["{0}, falling", column.Title])];

    private PageOf<TRow>? Page => _reading.Page;

    private string CountText => ListCount.Of(Page!, Noun, NounPlural ?? Noun + "s", T);

    /// <summary>The address's request, for an export of what is on the screen.</summary>
    public ListRequest CurrentRequest => new(_query.Search, _query.Filters, _query.Sort, _query.Cursor, PageSize);

    /// <summary>Reads the page again and keeps everything where it is.</summary>
    public Task RefreshAsync() => RendererInfo.IsInteractive ? _reading.ReadAsync(wanted => Provider(CurrentRequest, wanted)) : Task.CompletedTask;

    public string? Filter(string key) => _query.Filters.GetValueOrDefault(key);

    public void SetFilters(params IReadOnlyList<(string Key, string? Value)> changes) =>
        GoTo(changes.Aggregate(_query, (query, change) => query.With(change.Key, change.Value)));

    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        _reading.Dispose();
        _pause.Dispose();
    }

    protected override void OnInitialized()
    {
        _path = new Uri(Navigation.Uri).AbsolutePath;
        _query = ListQuery.From(Navigation.Uri);
        _typed = _query.Search ?? "";
        Navigation.LocationChanged += OnLocationChanged;
    }

    protected override Task OnInitializedAsync() => RefreshAsync();

    private async Task TypeAsync(string typed)
    {
        _typed = typed;
        if (!await _pause.IsOverAsync()) return;
        var search = typed.Trim() is { Length: > 0 } words ? words : null;
        GoTo(_query with { Search = search, Cursor = null }, replace: true);
    }

    private void SortBy(string? sort) => GoTo(_query with { Sort = string.IsNullOrEmpty(sort) ? null : sort, Cursor = null });

    private void ClearFilters()
    {
        _typed = "";
        GoTo(new ListQuery(null, new Dictionary<string, string>(), _query.Sort, null));
    }

    private void GoOn()
    {
        _trail.Push(_query.Cursor);
        GoTo(_query with { Cursor = Page!.NextCursor }, keepTrail: true);
    }

    private void GoBack()
    {
        var before = _trail.TryPop(out var cursor) ? cursor : null;
        GoTo(_query with { Cursor = before }, keepTrail: true);
    }

    private void GoTo(ListQuery query, bool replace = false, bool keepTrail = false)
    {
        if (!keepTrail) _trail.Clear();
        if (!query.IsSameAs(_query)) Navigation.NavigateTo(query.ToAddress(Navigation.Uri), replace: replace);
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs args) => _ = InvokeAsync(async () =>
    {
        var query = ListQuery.From(args.Location);
        if (new Uri(args.Location).AbsolutePath != _path || query.IsSameAs(_query)) return;
        if (query.Search != _query.Search && query.Search != _typed.Trim()) _typed = query.Search ?? "";
        _query = query;
        while (_trail.Contains(query.Cursor)) _trail.Pop();
        try
        {
            await RefreshAsync();
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    });

    [LoggerMessage(Level = LogLevel.Error, Message = "List {Title} could not be read")]
    private static partial void LogFailure(ILogger logger, Exception exception, string title);
}
