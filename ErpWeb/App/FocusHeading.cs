using ErpWeb.Shared.Ui;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.App;

/// <summary>
/// Tells a screen reader that a new page is here, by moving the focus to its heading. Blazor's own FocusOnNavigate takes
/// the focus also from a person who has begun to type, and a picker then closes under the fingers.
/// </summary>
public sealed class FocusHeading(UiScript script) : ComponentBase
{
    private Type? _page;
    private bool _isNew;

    [Parameter, EditorRequired]
    public Microsoft.AspNetCore.Components.RouteData Route { get; set; } = default!;

    protected override void OnParametersSet()
    {
        _isNew = _page is not null && _page != Route.PageType;
        _page = Route.PageType;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_isNew)
            return;
        _isNew = false;
        await script.FocusHeadingAsync();
    }
}
