using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Ui.Drafts;

/// <summary>What opening a draft's address found.</summary>
public enum DraftStart { Stored, New, Posted }

/// <summary>How a module says why a draft is not stored.</summary>
/// <param name="Changed">Another device stored it since.</param>
public sealed record DraftErrors(Error Changed, Error Posted, Error NotFound);

/// <summary>
/// A draft being typed: saved a moment after the last change, kept in step with what other devices save, and posted once.
/// What its fields mean is the business of the editor that derives from this.
/// </summary>
public abstract class DraftEditor<TDraft> where TDraft : class, ITypedDraft
{
    private const int MostTries = 200;

    private readonly DraftErrors _errors;
    private readonly DraftAutosave _autosave;
    private SharedDraft<TDraft> _shared;

    protected DraftEditor(TDraft blank, DraftErrors errors, TimeProvider time)
    {
        (_shared, _errors) = (new(blank), errors);
        _autosave = new(time, SaveAsync, TellChange);
    }

    /// <summary>Something to show has changed.</summary>
    public event Action? StateChanged;

    /// <summary>The same fields were changed to different values on another device; the form asks at each.</summary>
    public event Action<IReadOnlyList<Clash>>? Clashed;

    public virtual TDraft Draft => _shared.Draft;

    public bool IsOpen { get; private set; }

    public bool IsPosting { get; private set; }

    public DraftElsewhere Elsewhere { get; private set; }

    public SaveStatus Status => _autosave.Status;

    public bool HasUnsaved => _autosave.HasUnsaved;

    /// <summary>A field of the draft was changed: new figures now, a save soon.</summary>
    public void Touch()
    {
        Calculate();
        if (Elsewhere is DraftElsewhere.Nothing)
            _autosave.Touch();
        TellChange();
    }

    public Task SaveNowAsync() => Elsewhere is DraftElsewhere.Nothing ? _autosave.SaveNowAsync() : Task.CompletedTask;

    /// <summary>The page goes, as its tab is closed: saves what is unsaved, unless the draft is just being posted.</summary>
    public Task LeaveAsync() => Elsewhere is DraftElsewhere.Nothing ? _autosave.LeaveAsync() : Task.CompletedTask;

    public async Task DiscardAsync()
    {
        await _autosave.PauseAsync();
        _autosave.Forget();
        await DiscardStoredAsync();
    }

    /// <summary>Looks whether another device stored, posted or discarded the draft; what it stored is brought in, and what is typed here stays.</summary>
    public async Task LookElsewhereAsync()
    {
        if (!IsPosting && Status.Step is not SaveStep.Saving)
            await LookAsync();
    }

    /// <param name="blank">The draft to begin with when nothing is stored.</param>
    protected async Task<DraftStart> OpenAsync(Guid id, Func<TDraft> blank)
    {
        var stored = await FindAsync(id);
        if (stored is null && await IsPostedAsync(id))
            return DraftStart.Posted;
        var draft = (stored ?? blank()).WithLineIds();
        await ReadFactsAsync(draft);
        _shared = new(draft);
        Elsewhere = DraftElsewhere.Nothing;
        Calculate();
        IsOpen = true;
        _autosave.Forget();
        return stored is null ? DraftStart.New : DraftStart.Stored;
    }

    /// <summary>Posts the draft. While a post is under way another one answers null.</summary>
    protected async Task<Result<TPosted>?> PostAsync<TPosted>(Func<Task<Result<TPosted>>> post)
    {
        if (IsPosting)
            return null;
        IsPosting = true;
        try
        {
            await _autosave.PauseAsync();
            var result = await post();
            if (result.IsSuccess)
                _autosave.Forget();
            else if (HasUnsaved)
                _autosave.Touch();
            if (result.FirstError == _errors.Changed)
                await LookAsync();
            return result;
        }
        finally
        {
            IsPosting = false;
        }
    }

    /// <summary>The draft as it is stored.</summary>
    protected abstract Task<TDraft?> FindAsync(Guid id);

    /// <summary>Whether the draft has become a document.</summary>
    protected abstract Task<bool> IsPostedAsync(Guid id);

    /// <summary>Stores the draft and raises its version.</summary>
    protected abstract Task<Result> StoreAsync(TDraft draft);

    protected abstract Task DiscardStoredAsync();

    /// <summary>Reads what the draft refers to.</summary>
    protected abstract Task ReadFactsAsync(TDraft draft);

    /// <summary>Works the figures out anew.</summary>
    protected abstract void Calculate();

    private async Task LookAsync()
    {
        var stored = await FindAsync(Draft.Id);
        if (stored is null ? Draft.Version == 0 : stored.Version <= Draft.Version)
            return;
        if (stored is not null)
            await FollowAsync(stored);
        else
            Elsewhere = await IsPostedAsync(Draft.Id) ? DraftElsewhere.Posted : DraftElsewhere.Discarded;
        TellChange();
    }

    private async Task FollowAsync(TDraft stored)
    {
        var clashes = _shared.Follow(stored);
        await ReadFactsAsync(Draft);
        Calculate();
        if (clashes.Count > 0)
            Clashed?.Invoke(clashes);
        TellChange();
    }

    private async Task<Result> SaveAsync()
    {
        Draft.WithLineIds();
        var result = await StoreCopyAsync();
        for (var tries = 0; tries < MostTries && result.FirstError == _errors.Changed && await FindAsync(Draft.Id) is { } stored; tries++)
        {
            await FollowAsync(stored);
            result = await StoreCopyAsync();
        }
        if (result.FirstError == _errors.Posted)
            Elsewhere = DraftElsewhere.Posted;
        else if (result.FirstError == _errors.NotFound)
            Elsewhere = DraftElsewhere.Discarded;
        return result;
    }

    // What is typed while the copy is being stored is stored next time.
    private async Task<Result> StoreCopyAsync()
    {
        var sent = ThreeWayMerge.Copy(Draft);
        var result = await StoreAsync(sent);
        if (result.IsSuccess)
        {
            Draft.Version = sent.Version;
            _shared.Stored(sent);
        }
        return result;
    }

    private void TellChange() => StateChanged?.Invoke();
}
