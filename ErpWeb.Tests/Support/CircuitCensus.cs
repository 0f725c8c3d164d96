using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ErpWeb.Tests.Support;

/// <summary>Counts the circuits of the server and what they were told; of those that are over it knows which are still in memory.</summary>
internal sealed class CircuitCensus : CircuitHandler
{
    private readonly List<WeakReference<Circuit>> _all = [];
    private int _live, _handled;

    public int Live => Volatile.Read(ref _live);

    public int Handled => Volatile.Read(ref _handled);

    public int InMemory
    {
        get
        {
            lock (_all)
                return _all.Count(circuit => circuit.TryGetTarget(out _));
        }
    }

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _live);
        lock (_all)
            _all.Add(new(circuit));
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Decrement(ref _live);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        try
        {
            await next(context);
        }
        finally
        {
            Interlocked.Increment(ref _handled);
        }
    };
}
