using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ErpWeb.Shared.Ui.Presence;

/// <summary>Whether the browser of this circuit is there. A phone that sleeps keeps its circuit for a while, but nobody looks at it.</summary>
public sealed class ScreenConnection : CircuitHandler
{
    public event Action? Changed;

    public bool IsUp { get; private set; } = true;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => SetAsync(false);

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => SetAsync(true);

    private Task SetAsync(bool isUp)
    {
        if (IsUp == isUp)
            return Task.CompletedTask;
        IsUp = isUp;
        Changed?.Invoke();
        return Task.CompletedTask;
    }
}
