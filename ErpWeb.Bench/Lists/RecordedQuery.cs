using System.Data.Common;
using System.Diagnostics;
using ErpWeb.Bench.Posting;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ErpWeb.Bench.Lists;

/// <summary>The statement that EF sends for a page, so that plain ADO.NET can send the same.</summary>
internal sealed record RecordedQuery(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    /// <summary>Runs the operation and keeps the last statement it sends.</summary>
    public static async Task<RecordedQuery> OfAsync(Func<Task> operation)
    {
        var listener = new Listener();
        using (DiagnosticListener.AllListeners.Subscribe(listener))
            await operation();
        return listener.Last ?? throw new InvalidOperationException("Nothing was asked of the database.");
    }

    /// <summary>Sends the statement over a connection of its own and reads every value of its rows.</summary>
    public async Task<int> RunAsync(DatabaseOptions options, Guid tenantId)
    {
        await using var raw = await RawConnection.OpenAsync(options, tenantId);
        await using var command = raw.Connection.CreateCommand();
        command.CommandText = Sql;
        foreach (var (name, value) in Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows.Count;
    }

    private sealed class Listener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public RecordedQuery? Last { get; private set; }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: var command })
                Last = new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
