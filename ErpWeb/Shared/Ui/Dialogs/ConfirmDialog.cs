namespace ErpWeb.Shared.Ui.Dialogs;

/// <summary>Asks before something that cannot be undone: <c>if (await Confirm.AskAsync(...))</c>.</summary>
public sealed class ConfirmDialog
{
    internal event Action? Changed;

    internal ConfirmQuestion? Question { get; private set; }

    /// <param name="title">The question: "Cancel invoice INV/26-27/0007?"</param>
    /// <param name="text">What will happen.</param>
    /// <param name="confirmText">The verb on the button: "Cancel invoice"; by default "Continue".</param>
    /// <param name="danger">Whether it cannot be undone.</param>
    /// <returns>Whether the person agreed; false when closed in any other way.</returns>
    public Task<bool> AskAsync(string title, string text, string? confirmText = null, bool danger = false)
    {
        Question?.Answer.TrySetResult(false);
        Question = new ConfirmQuestion(title, text, confirmText, danger);
        Changed?.Invoke();
        return Question.Answer.Task;
    }

    internal void Answer(bool agreed)
    {
        var question = Question;
        Question = null;
        Changed?.Invoke();
        question?.Answer.TrySetResult(agreed);
    }
}

internal sealed record ConfirmQuestion(string Title, string Text, string? ConfirmText, bool IsDanger)
{
    public TaskCompletionSource<bool> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
