using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Inventory.Counts;

/// <summary>One count beside the books: what differs, what is to be counted again, and its approval.</summary>
public sealed partial class CountPage(CountReader reader, CountService counts, ConfirmDialog confirm, Toasts toasts) : ComponentBase
{
    private const int MostShown = 200;

    private static readonly string[] Kinds = [InventoryEvents.Count];

    private CountView? _view;
    private bool _isByBin;
    private bool _isMissing;
    private bool _isCancelling;
    private bool _isBusy;

    [Parameter]
    public Guid Id { get; set; }

    private bool IsCounting => _view!.Count.Status is CountStatus.Counting;

    protected override Task OnParametersSetAsync() => RendererInfo.IsInteractive ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync()
    {
        var view = await reader.FindAsync(Id);
        _view = _isByBin ? view?.ByBin() : view;
        _isMissing = view is null;
    }

    private Task SortAsync(bool byBin)
    {
        _isByBin = byBin;
        return ReadAsync();
    }

    private async Task ApproveAsync()
    {
        if (_isBusy)
            return;
        var left = _view!.Uncounted.Count > 0 ? T["{0} goods are not counted; they stay as the books have them.", _view.Uncounted.Count] : T["Everything is counted."];
        if (!await confirm.AskAsync(T["Approve {0}?", _view.Count.Number], left + " " + T["The differences are posted to stock adjustment."], T["Approve"]))
            return;
        _isBusy = true;
        Say(await counts.ApproveAsync(Id), T["{0} approved", _view.Count.Number]);
        _isBusy = false;
    }

    private async Task RecountAsync(IReadOnlyCollection<Guid> items) => Say(await counts.RecountAsync(Id, items), T["The people who count are asked again."]);

    private async Task DiscardAsync()
    {
        if (await confirm.AskAsync(T["Give up {0}?", _view!.Count.Number], T["What was counted is not posted."], T["Give up"], danger: true))
            Say(await counts.DiscardAsync(Id), T["{0} given up", _view.Count.Number]);
    }

    private async Task<Result> CancelAsync(string reason)
    {
        var result = await counts.CancelAsync(Id, reason);
        if (result.IsSuccess)
            toasts.Success(T["{0} cancelled", _view!.Count.Number]);
        return result;
    }

    private void Say(Result result, string done)
    {
        if (result.IsSuccess)
            toasts.Success(done);
        else
            toasts.Error(T[result.FirstError!.Wording]);
    }
}
