using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ErpWeb.Shared.Ui;

/// <summary>The calls into wwwroot/js/erp.js. A browser that has gone away is no error.</summary>
public sealed class UiScript(IJSRuntime js)
{
    public ValueTask ShowDialogAsync(ElementReference dialog) => CallAsync("erp.showDialog", dialog);

    public ValueTask CloseDialogAsync(ElementReference dialog) => CallAsync("erp.closeDialog", dialog);

    public ValueTask CloseSearchAsync() => CallAsync("erp.closeSearch");

    public ValueTask RaiseAsync(ElementReference popover) => CallAsync("erp.raise", popover);

    public ValueTask FocusFirstInvalidAsync(ElementReference scope) => CallAsync("erp.focusFirstInvalid", scope);

    /// <summary>Moves the focus to the first element of a CSS selector that can be seen.</summary>
    /// <param name="selector">Where to.</param>
    /// <param name="from">Leaves the focus alone when someone types anywhere but here by now.</param>
    public ValueTask FocusAsync(string selector, string? from = null) => CallAsync("erp.focus", selector, from);

    /// <summary>Moves the focus to the heading of the page, unless someone is typing.</summary>
    public ValueTask FocusHeadingAsync() => CallAsync("erp.focusHeading");

    public ValueTask FocusDayAsync(ElementReference calendar) => CallAsync("erp.focusDay", calendar);

    public ValueTask ScrollToOptionAsync(string id) => CallAsync("erp.scrollToOption", id);

    public ValueTask ShowDropAsync(string id) => CallAsync("erp.showDrop", id);

    public ValueTask LoadRadzenAsync(string[] styles, string script) => CallAsync("erp.loadRadzen", styles, script);

    /// <summary>Hands the browser a small file to save.</summary>
    public ValueTask DownloadAsync(string name, byte[] content) => CallAsync("erp.download", name, content);

    /// <summary>Puts the text where it can be pasted from; false where the browser does not allow it.</summary>
    public async ValueTask<bool> CopyAsync(string text)
    {
        try
        {
            return await js.InvokeAsync<bool>("erp.copy", text);
        }
        catch (JSDisconnectedException)
        {
            return false;
        }
    }

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
