using ErpWeb.Shared.Data.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ErpWeb.Shared.Ui.Access;

/// <summary>Shows its content to people whose role allows it, and follows when the role changes. For display only: the service behind a button asks again.</summary>
public sealed class IfAllowed(TenantContext tenant) : ComponentBase, IDisposable
{
    /// <summary>A constant of a module, such as <c>BillingPermissions.InvoicePost</c>.</summary>
    [Parameter, EditorRequired]
    public string To { get; set; } = "";

    /// <summary>Another right that is enough too.</summary>
    [Parameter]
    public string? Or { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void OnInitialized() => tenant.RightsChanged += Refresh;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (tenant.Rights.Allows(To) || Or is not null && tenant.Rights.Allows(Or))
            builder.AddContent(0, ChildContent);
    }

    public void Dispose() => tenant.RightsChanged -= Refresh;

    private void Refresh() => _ = InvokeAsync(StateHasChanged);
}
