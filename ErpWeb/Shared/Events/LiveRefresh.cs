using ErpWeb.Shared.Data.Hosting;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Shared.Events;

/// <summary>Keeps a page up to date: tells it of every committed change of the kinds it shows, on the page's own thread of work.</summary>
public sealed class LiveRefresh : ComponentBase, IDisposable
{
    private IDisposable? _subscription;

    /// <summary>The kinds that the page shows; none named is all.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyCollection<string> Kinds { get; set; } = [];

    [Parameter, EditorRequired]
    public EventCallback<EntityChanged> OnChanged { get; set; }

    [Inject]
    private TenantEventHub Hub { get; set; } = default!;

    [Inject]
    private TenantContext Tenant { get; set; } = default!;

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) _subscription = Hub.Subscribe(Tenant.TenantId, HandleAsync);
    }

    public void Dispose() => _subscription?.Dispose();

    private Task HandleAsync(EntityChanged change) => Kinds.Count == 0 || Kinds.Contains(change.Kind) ? InvokeAsync(() => TellAsync(change)) : Task.CompletedTask;

    private async Task TellAsync(EntityChanged change)
    {
        try
        {
            if (_subscription is not null) await OnChanged.InvokeAsync(change);
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }
}
