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
}
