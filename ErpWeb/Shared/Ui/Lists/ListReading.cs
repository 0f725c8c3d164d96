using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Ui.Lists;

/// <summary>Reads what is wanted last: an earlier answer that comes later is dropped.</summary>
/// <param name="changed">Called when there is something else to show.</param>
/// <param name="failed">Takes the fault of a page that could not be read.</param>
internal sealed class ListReading<TRow>(Action changed, Action<Exception> failed) : IDisposable
{
    private CancellationTokenSource _wanted = new();

    /// <summary>What was read last; null before the first answer.</summary>
    public PageOf<TRow>? Page { get; private set; }

    public bool IsRunning { get; private set; }

    public bool HasFailed { get; private set; }

    public async Task ReadAsync(Func<CancellationToken, ValueTask<PageOf<TRow>>> read)
    {
        await _wanted.CancelAsync();
        var wanted = _wanted = new CancellationTokenSource();
        IsRunning = true;
        if (HasFailed) (HasFailed, Page) = (false, null);
        changed();
        try
        {
            var page = await read(wanted.Token);
            if (wanted != _wanted) return;
            (Page, HasFailed) = (page, false);
        }
        catch (OperationCanceledException) when (wanted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault) when (wanted == _wanted && fault is not (AccessDeniedException or SessionEndedException))
        {
            failed(fault);
            HasFailed = true;
        }
        IsRunning = false;
        changed();
    }

    public void Dispose() => _wanted.Cancel();
}
