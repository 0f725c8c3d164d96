using Microsoft.JSInterop;

namespace ErpWeb.Shared.Ui;

/// <summary>
/// Calls into the browser that may not be answered: it has gone away, or it sleeps in the middle of one until the call is
/// given up. Neither is an error, and a page that took it for one would be lost with all that stands on it.
/// </summary>
public static class BrowserCalls
{
    public static async ValueTask TellAsync(this IJSRuntime js, string function, params object?[] arguments)
    {
        try
        {
            await js.InvokeVoidAsync(function, arguments);
        }
        catch (Exception unanswered) when (unanswered is JSDisconnectedException or TaskCanceledException)
        {
        }
    }

    /// <returns>What the browser says; the default value when it says nothing.</returns>
    public static async ValueTask<T?> AskAsync<T>(this IJSRuntime js, string function, params object?[] arguments)
    {
        try
        {
            return await js.InvokeAsync<T>(function, arguments);
        }
        catch (Exception unanswered) when (unanswered is JSDisconnectedException or TaskCanceledException)
        {
            return default;
        }
    }
}
