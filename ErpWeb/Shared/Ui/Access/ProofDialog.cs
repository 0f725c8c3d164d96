using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Shared.Ui.Access;

/// <summary>Has the person show who he is before a sensitive step, unless he just did: <c>if (!await Proof.AskAsync()) return;</c> What is typed on the page stays.</summary>
public sealed class ProofDialog(IProof proof)
{
    private TaskCompletionSource<bool>? _answer;

    internal event Action? Changed;

    internal bool IsOpen => _answer is not null;

    /// <returns>Whether the step may be taken.</returns>
    public async Task<bool> AskAsync()
    {
        if (await proof.IsFreshAsync())
            return true;
        _answer?.TrySetResult(false);
        var answer = _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Changed?.Invoke();
        return await answer.Task;
    }

    internal void Answer(bool hasProved)
    {
        var answer = _answer;
        _answer = null;
        Changed?.Invoke();
        answer?.TrySetResult(hasProved);
    }
}
