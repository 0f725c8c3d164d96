using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Drafts;

namespace ErpWeb.Tests.Shared.Ui.Drafts;

public sealed class DraftAutosaveTests
{
    private readonly OneTimer _clock = new();
    private int _saves;
    private Result _answer = Result.Success;

    [Fact]
    public void Saves_OneSecondAfterTheLastChange()
    {
        var autosave = Autosave();

        autosave.Touch();
        autosave.Touch();
        Assert.Equal((0, TimeSpan.FromSeconds(1)), (_saves, _clock.Due));
        _clock.Ring();

        Assert.Equal((1, SaveStep.Saved), (_saves, autosave.Status.Step));
        Assert.False(autosave.HasUnsaved);
    }

    [Fact]
    public async Task SaveNow_DoesNotWaitAndSavesOnce()
    {
        var autosave = Autosave();

        autosave.Touch();
        await autosave.SaveNowAsync();
        await autosave.SaveNowAsync();

        Assert.Equal(1, _saves);
    }

    [Fact]
    public async Task PageThatGoes_SavesWhatIsUnsaved_ButNotWhileItIsPosted()
    {
        var autosave = Autosave();
        autosave.Touch();
        await autosave.LeaveAsync();
        Assert.Equal((1, false), (_saves, autosave.HasUnsaved));

        autosave.Touch();
        await autosave.PauseAsync();
        await autosave.LeaveAsync();
        Assert.Equal((1, true), (_saves, autosave.HasUnsaved));

        autosave.Touch();
        await autosave.LeaveAsync();
        Assert.Equal(2, _saves);
    }

    [Fact]
    public void ARefusedSave_SaysWhyAndStaysUnsaved()
    {
        _answer = new Error("x", "This draft was changed on another device.");
        var autosave = Autosave();

        autosave.Touch();
        _clock.Ring();

        Assert.Equal("Not saved: This draft was changed on another device.", autosave.Status.Text);
        Assert.True(autosave.HasUnsaved);
    }

    private DraftAutosave Autosave() => new(_clock, () => { _saves++; return Task.FromResult(_answer); }, () => { });

    /// <summary>A clock whose last timer the test rings itself.</summary>
    private sealed class OneTimer : TimeProvider
    {
        private Action _ring = () => { };

        public TimeSpan Due { get; private set; }

        public void Ring() => _ring();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime;
            _ring = () => callback(state);
            return new Silent();
        }

        private sealed class Silent : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
