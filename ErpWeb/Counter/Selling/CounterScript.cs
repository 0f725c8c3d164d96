using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ErpWeb.Counter.Selling;

/// <summary>The calls into wwwroot/js/counter.js. A browser that has gone away is no error.</summary>
public sealed class CounterScript(IJSRuntime js)
{
    /// <summary>Sends the keys of the input to the page from now on.</summary>
    public ValueTask AttachAsync<TPage>(DotNetObjectReference<TPage> page, ElementReference input) where TPage : class => CallAsync("erpCounter.attach", page, input);

    public ValueTask DetachAsync() => CallAsync("erpCounter.detach");

    /// <summary>Empties the input, whose text was taken from a suggestion.</summary>
    public ValueTask ClearAsync() => CallAsync("erpCounter.clear");

    public ValueTask FocusAsync() => CallAsync("erpCounter.focus");

    /// <summary>Prints the page at the address without leaving the counter.</summary>
    public ValueTask PrintAsync(string address) => CallAsync("erpCounter.print", address);

    private async ValueTask CallAsync(string function, params object?[] arguments)
    {
        try
        {
            await js.InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException)
        {
        }
    }
}
