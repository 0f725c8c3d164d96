using ErpWeb.Shared.Ui.Display;

namespace ErpWeb.Shared.Ui.Dialogs;

/// <summary>Short words at the edge of the screen, read out too. Good news leaves by itself; bad news stays until it is closed.</summary>
public sealed class Toasts(TimeProvider clock)
{
    private const int Most = 4;

    private static readonly TimeSpan Stay = TimeSpan.FromSeconds(5);

    private readonly List<Toast> _shown = [];

    internal event Action? Changed;

    internal IReadOnlyList<Toast> Shown => _shown;

    public void Success(string text) => Show(text, Tone.Ok);

    public void Info(string text) => Show(text, Tone.Info);

    public void Error(string text) => Show(text, Tone.Danger);

    internal void Close(Toast toast)
    {
        if (_shown.Remove(toast)) Changed?.Invoke();
    }

    private void Show(string text, Tone tone)
    {
        var toast = new Toast(text, tone);
        if (_shown.Count == Most) _shown.RemoveAt(0);
        _shown.Add(toast);
        Changed?.Invoke();
        if (tone is not Tone.Danger) _ = CloseLaterAsync(toast);
    }

    private async Task CloseLaterAsync(Toast toast)
    {
        await Task.Delay(Stay, clock);
        Close(toast);
    }
}

internal sealed class Toast(string text, Tone tone)
{
    public string Text => text;

    public Tone Tone => tone;
}
