using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Tests.Shared.Ui;

/// <summary>Renders components as an interactive circuit would, on 21 November 2026.</summary>
public abstract class UiTest : BunitContext
{
    protected UiTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider());
        Services.AddErpUi();
        Services.AddScoped(_ =>
        {
            var tenant = new TenantContext();
            tenant.Set(Guid.NewGuid(), TestTenant.Clerk, Rights.All);
            return tenant;
        });
        this.AddAuthorization();
    }

    protected bool IsInteractive { get; set; } = true;

    public override IRenderedComponent<TComponent> Render<TComponent>(Action<ComponentParameterCollectionBuilder<TComponent>>? parameterBuilder = null)
    {
        SetRendererInfo(new RendererInfo(IsInteractive ? "Server" : "Static", IsInteractive));
        return base.Render(parameterBuilder);
    }

    /// <summary>Finds an element and acts on it in one turn of the renderer, as a late answer would render between the two. Ends when the act was answered.</summary>
    protected static Task ActAsync<TComponent>(IRenderedComponent<TComponent> rendered, string selector, Func<IElement, Task> act) where TComponent : IComponent =>
        rendered.InvokeAsync(() => act(rendered.Find(selector)));
}
