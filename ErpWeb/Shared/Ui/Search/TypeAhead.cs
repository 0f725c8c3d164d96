namespace ErpWeb.Shared.Ui.Search;

/// <summary>Finds while someone types: waits for a pause, drops answers that come too late, and keeps the active choice.</summary>
internal sealed class TypeAhead<TItem>(Func<string, CancellationToken, ValueTask<IReadOnlyList<TItem>>> find, TimeSpan pause, Action changed) : IDisposable
{
    private CancellationTokenSource _search = new();

    public IReadOnlyList<TItem> Items { get; private set; } = [];

    /// <summary>Index of the active choice; -1 for none. May point past the items, at a "create" entry.</summary>
    public int Active { get; private set; } = -1;

    public bool IsSearching { get; private set; }

    public bool HasFailed { get; private set; }

    /// <summary>Ends when the search under way has ended.</summary>
    public Task Settled { get; private set; } = Task.CompletedTask;

    public Task SearchAsync(string term, bool atOnce = false) => Settled = RunAsync(term, atOnce);

    /// <summary>Moves the active choice round among <paramref name="count"/>.</summary>
    public void Move(int step, int count)
    {
        if (count > 0) Active = Active < 0 && step < 0 ? count - 1 : (Active + step + count) % count;
    }

    public void Clear()
    {
        _search.Cancel();
        (Items, Active, IsSearching, HasFailed) = ([], -1, false, false);
    }

    public void Dispose() => _search.Cancel();

    private async Task RunAsync(string term, bool atOnce)
    {
        // The newest is named before anything is awaited: the answer to an older term must not overtake it.
        var (before, search) = (_search, new CancellationTokenSource());
        _search = search;
        IsSearching = true;
        HasFailed = false;
        await before.CancelAsync();
        try
        {
            search.Token.ThrowIfCancellationRequested();
            if (!atOnce) await Task.Delay(pause, search.Token);
            var items = await find(term, search.Token);
            if (search != _search) return;
            Items = items;
        }
        catch (OperationCanceledException) when (search.IsCancellationRequested)
        {
            return;
        }
        catch (Exception) when (search == _search)
        {
            // A type-ahead that cannot answer says so in its list; the page around it goes on.
            (Items, HasFailed) = ([], true);
        }
        IsSearching = false;
        Active = Items.Count > 0 ? 0 : -1;
        changed();
    }
}
