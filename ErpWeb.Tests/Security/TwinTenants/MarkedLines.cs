using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ErpWeb.Tests.Security.TwinTenants;

/// <summary>Reads every line that the server writes to its log, and keeps those with the other tenant's word.</summary>
internal sealed class MarkedLines : ILoggerProvider, ILogger
{
    private int _lines;

    public ConcurrentQueue<string> Found { get; } = [];

    public int Lines => _lines;

    public void AddTo(IServiceCollection services) => services.AddLogging(logging => logging.ClearProviders().AddProvider(this));

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Interlocked.Increment(ref _lines);
        if ($"{formatter(state, exception)} {exception}" is var line && Canary.IsIn(line))
            Found.Enqueue(line);
    }

    public void Dispose()
    {
    }
}
