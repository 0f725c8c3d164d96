using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ErpWeb.Shared.Ui;

/// <summary>The calls into wwwroot/js/erp.js.</summary>
public sealed class UiScript(IJSRuntime js)
{
    public ValueTask ShowDialogAsync(ElementReference dialog) => js.TellAsync("erp.showDialog", dialog);

    public ValueTask CloseDialogAsync(ElementReference dialog) => js.TellAsync("erp.closeDialog", dialog);

    public ValueTask CloseSearchAsync() => js.TellAsync("erp.closeSearch");

    public ValueTask RaiseAsync(ElementReference popover) => js.TellAsync("erp.raise", popover);

    public ValueTask FocusFirstInvalidAsync(ElementReference scope) => js.TellAsync("erp.focusFirstInvalid", scope);

    /// <summary>Moves the focus to the first element of a CSS selector that can be seen.</summary>
    /// <param name="selector">Where to.</param>
    /// <param name="from">Leaves the focus alone when someone types anywhere but here by now.</param>
    public ValueTask FocusAsync(string selector, string? from = null) => js.TellAsync("erp.focus", selector, from);

    /// <summary>Moves the focus to the heading of the page, unless someone is typing.</summary>
    public ValueTask FocusHeadingAsync() => js.TellAsync("erp.focusHeading");

    /// <summary>Scrolls a long menu to the entry of the page.</summary>
    public ValueTask ShowPlaceInMenuAsync() => js.TellAsync("erp.showPlaceInMenu");

    public ValueTask FocusDayAsync(ElementReference calendar) => js.TellAsync("erp.focusDay", calendar);

    /// <summary>Moves on from a field of a table of lines, unless someone has left it by now.</summary>
    public ValueTask MoveOnAsync(string id) => js.TellAsync("erp.moveOn", id);

    public ValueTask ScrollToOptionAsync(string id) => js.TellAsync("erp.scrollToOption", id);

    public ValueTask ShowDropAsync(string id) => js.TellAsync("erp.showDrop", id);

    public ValueTask LoadRadzenAsync(string[] styles, string script) => js.TellAsync("erp.loadRadzen", styles, script);

    /// <summary>Hands the browser a small file to save.</summary>
    public ValueTask DownloadAsync(string name, byte[] content) => js.TellAsync("erp.download", name, content);

    /// <summary>Puts the text where it can be pasted from; false where the browser does not allow it.</summary>
    public ValueTask<bool> CopyAsync(string text) => js.AskAsync<bool>("erp.copy", text);
}
