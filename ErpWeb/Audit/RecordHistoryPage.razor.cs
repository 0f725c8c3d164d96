using ErpWeb.Audit.Wording;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Audit;

/// <summary>All versions of one record, any two of them side by side.</summary>
public sealed partial class RecordHistoryPage(EditLogQueries log) : ComponentBase
{
    private RecordHistory? _history;
    private int _before;
    private int _after;
    private bool _onlyDifferences = true;

    [Parameter]
    public string Entity { get; set; } = "";

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The entry to begin with; the latest when absent.</summary>
    [SupplyParameterFromQuery(Name = "entry")]
    public long? Entry { get; set; }

    private LogEntryView Version => _history!.Versions[_after];

    private IReadOnlyList<SelectOption<int>> VersionOptions =>
        [.. _history!.Versions.Index().Select(version => new SelectOption<int>(version.Index, $"{version.Index + 1}: {T[version.Item.Action]}, {LogWords.IndianTime(version.Item.AtUtc)}"))];

    // What one entry did is shown as it says itself; two versions further apart are compared as they stood.
    private IReadOnlyList<FieldChange> Shown =>
        _onlyDifferences && _before == Math.Max(_after - 1, 0) ? Version.Changes : _history!.Compare(_before, _after, _onlyDifferences);

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        await ReadAsync();
        var index = _history!.Versions.Index().FirstOrDefault(version => version.Item.Sequence == Entry, (_history.Versions.Count - 1, null!)).Index;
        Show(Math.Max(index, 0));
    }

    private async Task ReadAsync() => _history = await log.HistoryAsync(LogKinds.FindBySlug(Entity)?.EntityType ?? Entity, Id);

    private void Show(int index) => (_before, _after) = (Math.Max(index - 1, 0), index);
}
