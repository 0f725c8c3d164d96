using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Ui.Drafts;

/// <summary>Saves a moment after the last change, one save at a time. Everything runs on the thread of work of the page that made the change.</summary>
/// <param name="save">Stores the draft; a failure's first error says why not.</param>
/// <param name="changed">Called whenever <see cref="Status"/> is another.</param>
public sealed class DraftAutosave(TimeProvider clock, Func<Task<Result>> save, Action changed)
{
    /// <summary>How long nothing must be typed.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(5);

    private static readonly Error MayNotType = new("ui.draft.may_not", "your role does not include typing this any more.");
    private static readonly Error SessionEnded = new("ui.draft.session_ended", "you are signed out. Sign in again and type it again from what you see here.");

    private CancellationTokenSource _waiting = new();
    private Task _saving = Task.CompletedTask;
    private int _changes;
    private int _savedChanges;
    private bool _isPaused;

    public SaveStatus Status { get; private set; } = new(SaveStep.Untouched);

    public bool HasUnsaved => _changes != _savedChanges;

    /// <summary>Something was typed: starts the pause anew.</summary>
    public void Touch()
    {
        _isPaused = false;
        _changes++;
        _ = SaveAfterAsync(Pause);
    }

    /// <summary>Saves what is unsaved now, after a save under way has ended.</summary>
    public async Task SaveNowAsync()
    {
        _waiting.Cancel();
        await SaveNextAsync();
    }

    /// <summary>The page goes, as its tab is closed: saves what is unsaved, unless the draft is just being posted.</summary>
    public Task LeaveAsync() => _isPaused ? Task.CompletedTask : SaveNowAsync();

    /// <summary>Lets a save under way end and starts no other, as the draft is about to be posted.</summary>
    public async Task PauseAsync()
    {
        _isPaused = true;
        _waiting.Cancel();
        await _saving;
    }

    /// <summary>Nothing is left to save: posted, discarded or read again.</summary>
    public void Forget()
    {
        _isPaused = false;
        _waiting.Cancel();
        _savedChanges = _changes;
        Tell(new(SaveStep.Untouched));
    }

    private async Task SaveAfterAsync(TimeSpan pause)
    {
        _waiting.Cancel();
        var waiting = _waiting = new CancellationTokenSource();
        try
        {
            await Task.Delay(pause, clock, waiting.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        await SaveNextAsync();
    }

    private Task SaveNextAsync() => _saving = SaveAfterAsync(_saving);

    private async Task SaveAfterAsync(Task previous)
    {
        await previous;
        if (HasUnsaved) await SaveAsync();
    }

    private async Task SaveAsync()
    {
        var changes = _changes;
        Tell(new(SaveStep.Saving));
        try
        {
            var result = await save();
            if (result.IsSuccess) _savedChanges = changes;
            Tell(result.FirstError is { } error ? new(SaveStep.Failed, Error: error) : new(SaveStep.Saved, clock.GetUtcNow().UtcDateTime));
        }
        catch (AccessDeniedException)
        {
            Tell(new(SaveStep.Failed, Error: MayNotType));
        }
        catch (SessionEndedException)
        {
            Tell(new(SaveStep.Failed, Error: SessionEnded));
        }
        catch (Exception)
        {
            // Whatever the reason, what was typed is still on the screen: say so and try again.
            Tell(new(SaveStep.Failed, Error: new("ui.draft.no_answer", "the server did not answer. It is tried again in a moment.")));
            _ = SaveAfterAsync(PauseAfterFault);
        }
    }

    private void Tell(SaveStatus status)
    {
        Status = status;
        changed();
    }
}

public enum SaveStep { Untouched, Saving, Saved, Failed }

/// <summary>How far the last save came.</summary>
/// <param name="AtUtc">When it was saved.</param>
/// <param name="Error">Why it was not.</param>
public sealed record SaveStatus(SaveStep Step, DateTime? AtUtc = null, Error? Error = null)
{
    /// <summary>The status in words; empty as long as nothing was typed.</summary>
    public Wording Text => Step switch
    {
        SaveStep.Saving => "Saving…",
        SaveStep.Saved => (Wording)$"Saved on the server at {IndiaClock.ToLocal(AtUtc!.Value):HH:mm}",
        SaveStep.Failed => $"Not saved: {Error!.Wording}",
        _ => "",
    };
}
