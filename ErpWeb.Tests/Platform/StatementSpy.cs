using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ErpWeb.Tests.Platform;

/// <summary>Every statement that EF runs on one database.</summary>
internal sealed class StatementSpy : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<string> _statements = new();
    private readonly List<IDisposable> _subscriptions = [];
    private readonly string _database;

    public StatementSpy(TestDatabase database)
    {
        using var db = database.Unbound();
        _database = NameOf(db.Database.GetDbConnection());
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyCollection<string> Statements => _statements;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData { Command: { Connection: { } connection } command } && NameOf(connection) == _database)
            _statements.Enqueue(command.CommandText);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    private static string NameOf(DbConnection connection) => $"{connection.DataSource}/{connection.Database}";
}
