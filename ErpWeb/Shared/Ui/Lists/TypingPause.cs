namespace ErpWeb.Shared.Ui.Lists;

/// <summary>Waits until somebody has stopped typing.</summary>
/// <param name="length">How long nothing is typed then.</param>
internal sealed class TypingPause(TimeSpan length) : IDisposable
{
    private CancellationTokenSource _waiting = new();

    /// <returns>False when something else was typed meanwhile.</returns>
    public async Task<bool> IsOverAsync()
    {
        var (before, waiting) = (_waiting, new CancellationTokenSource());
        _waiting = waiting;
        await before.CancelAsync();
        try
        {
            await Task.Delay(length, waiting.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose() => _waiting.Cancel();
}
