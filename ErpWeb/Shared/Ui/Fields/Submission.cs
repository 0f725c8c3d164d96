using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Ui.Fields;

/// <summary>Sends one form: never twice at once, and not while something typed cannot be read. What the service refuses is shown at its fields.</summary>
public sealed class Submission
{
    /// <summary>What the form shows at its fields.</summary>
    public FieldErrors Errors { get; } = new();

    /// <summary>Whether the answer is still awaited.</summary>
    public bool IsBusy { get; private set; }

    /// <returns>What the verb made; null when nothing was sent, or it was refused.</returns>
    public async Task<T?> SendAsync<T>(Func<Task<Result<T>>> verb) where T : class
    {
        Result<T>? result = null;
        return await IsTakenAsync(async () => (result = await verb()).Errors) ? result!.Value : null;
    }

    /// <returns>False when nothing was sent, or it was refused.</returns>
    public Task<bool> TrySendAsync(Func<Task<Result>> verb) => IsTakenAsync(async () => (await verb()).Errors);

    /// <inheritdoc cref="TrySendAsync(Func{Task{Result}})" />
    public Task<bool> TrySendAsync<T>(Func<Task<Result<T>>> verb) => IsTakenAsync(async () => (await verb()).Errors);

    private async Task<bool> IsTakenAsync(Func<Task<IReadOnlyList<Error>>> verb)
    {
        if (IsBusy)
            return false;
        if (Errors.HasUnreadable)
        {
            Errors.Show();
            return false;
        }
        IsBusy = true;
        try
        {
            var refusals = await verb();
            if (refusals.Count > 0)
                Errors.Set(refusals);
            else
                Errors.Clear();
            return refusals.Count == 0;
        }
        finally
        {
            IsBusy = false;
        }
    }
}
