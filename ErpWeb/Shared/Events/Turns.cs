namespace ErpWeb.Shared.Events;

/// <summary>Lets only so many act at a time. Who takes long keeps no other waiting: his place is free again after a while.</summary>
/// <param name="places">How many act at a time.</param>
/// <param name="longest">How long a place is kept.</param>
public sealed class Turns(int places, TimeSpan longest, TimeProvider clock)
{
    private readonly SemaphoreSlim _free = new(places);

    /// <summary>Acts when there is a place; ends when the act has ended.</summary>
    public async Task TakeAsync(Func<Task> act)
    {
        await _free.WaitAsync();
        var acting = Task.CompletedTask;
        try
        {
            acting = act();
            if (!acting.IsCompleted) await Task.WhenAny(acting, Task.Delay(longest, clock));
        }
        finally
        {
            _free.Release();
        }
        await acting;
    }
}
