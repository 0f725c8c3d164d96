using ErpWeb.Shared.Data.Hosting;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Shared.Events;

/// <summary>Keeps a page up to date: has it read again when something that it shows was committed, once for a burst of changes, on the page's own thread of work.</summary>
public sealed class LiveRefresh : ComponentBase, IDisposable
{
    // Two hundred pages that read again what one person changed leave half of the processors to those who act; a page that waits for its browser keeps no other waiting.
    private static readonly Turns Turns = new(Math.Max(1, Environment.ProcessorCount / 2), TimeSpan.FromSeconds(1), TimeProvider.System);

    private readonly Burst _burst;
    private IDisposable? _subscription;

    public LiveRefresh() => _burst = new(TimeProvider.System, TellAsync);

    /// <summary>The kinds that the page shows; none named is all.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyCollection<string> Kinds { get; set; } = [];

    /// <summary>The one record that the page shows; null for many.</summary>
    [Parameter]
    public Guid? Of { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnChanged { get; set; }

    [Inject]
    private TenantEventHub Hub { get; set; } = default!;

    [Inject]
    private TenantContext Tenant { get; set; } = default!;

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) _subscription = Hub.Subscribe(Tenant.TenantId, HearAsync);
    }

    public void Dispose()
    {
        _subscription?.Dispose();
        _subscription = null;
    }

    private Task HearAsync(EntityChanged change) => Shows(change) ? InvokeAsync(_burst.CallAsync) : Task.CompletedTask;

    // A change without an id is one of many at once.
    private bool Shows(EntityChanged change) =>
        (Kinds.Count == 0 || Kinds.Contains(change.Kind)) && (Of is null || change.Id == Of || change.Id == Guid.Empty);

    private Task TellAsync() => Turns.TakeAsync(TellPageAsync);

    private async Task TellPageAsync()
    {
        try
        {
            if (_subscription is not null) await OnChanged.InvokeAsync();
        }
        catch (Exception fault)
        {
            // A page that went while it was reading has nobody to tell.
            if (_subscription is not null) await DispatchExceptionAsync(fault);
        }
    }
}
