using ErpWeb.Shared.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ErpWeb.Counter.Selling;

/// <summary>The calls into wwwroot/js/counter.js.</summary>
public sealed class CounterScript(IJSRuntime js)
{
    /// <summary>Sends the keys of the input to the page from now on.</summary>
    public ValueTask AttachAsync<TPage>(DotNetObjectReference<TPage> page, ElementReference input) where TPage : class => js.TellAsync("erpCounter.attach", page, input);

    public ValueTask DetachAsync() => js.TellAsync("erpCounter.detach");

    /// <summary>Empties the input, whose text was taken from a suggestion.</summary>
    public ValueTask ClearAsync() => js.TellAsync("erpCounter.clear");

    public ValueTask FocusAsync() => js.TellAsync("erpCounter.focus");

    /// <summary>Prints the page at the address without leaving the counter.</summary>
    /// <returns>Whether the page could be fetched; a browser that has gone away wants it no more.</returns>
    public async ValueTask<bool> PrintAsync(string address) => await js.AskAsync<bool?>("erpCounter.print", address) is not false;
}
