using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Security.Roles;
using ErpWeb.Tests.Security.TwinTenants;
using ErpWeb.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace ErpWeb.Tests.Security.Input;

/// <summary>Every verb of every service with payloads in every text it takes: a text never becomes a part of a statement.</summary>
public sealed class EveryVerbTakesTextTests
{
    /// <summary>All of them take minutes; one would show what the statements show, and they turn from verb to verb.</summary>
    private static readonly int Each = Environment.GetEnvironmentVariable("ERPWEB_ALL_PAYLOADS") is "1" ? Payloads.Sql.Count : 6;

    /// <summary>Stands in each payload, so that it is known again in a statement.</summary>
    private const string Mark = "q7w9z";

    [Theory, Engines]
    public async Task NoText_ReachesTheDatabaseAsAStatement(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var firm = await Firm.CreateAsync(database);
        var verbs = Verb.All.Where(verb => TakesText(verb)).ToList();
        Assert.True(verbs.Count > 100, "The verbs were not found.");
        using var statements = new MarkedStatements(Mark);
        var (tries, faults) = (0, new List<string>());

        foreach (var (turn, verb) in verbs.Index())
        {
            foreach (var payload in Enumerable.Range(turn * Each, Each).Select(index => Payloads.Sql[index % Payloads.Sql.Count] + Mark))
            {
                await using var scope = new TestScope(database, firm.TenantId);
                if (await FaultAsync(verb, scope, payload) is { } fault)
                    faults.Add($"{verb.Name} with {payload}: {fault}");
                tries++;
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Take(20)));
        Assert.Empty(statements.Found);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tries} tries in {verbs.Count} verbs");
    }

    private static bool TakesText(Verb verb) => verb.Method.GetParameters().Any(parameter => ForgedBody.HoldsText(parameter.ParameterType));

    /// <summary>What the database says about the form of a statement; what the service says about its arguments is its own affair.</summary>
    private static async Task<string?> FaultAsync(Verb verb, TestScope scope, string payload)
    {
        try
        {
            await verb.AskAsync(scope, type => ForgedBody.Of(type, Guid.Empty, payload));
            return null;
        }
        catch (Exception fault)
        {
            for (var inner = fault; inner is not null; inner = inner.InnerException)
            {
                if (inner is PostgresException { SqlState: ['4', '2', ..] } or SqliteException { SqliteErrorCode: 1 })
                    return inner.Message;
            }
            return null;
        }
    }

    /// <summary>The statements of this process in which the mark stands outside of the parameters.</summary>
    private sealed class MarkedStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string _mark;
        private readonly List<IDisposable> _subscriptions = [];

        public MarkedStatements(string mark)
        {
            _mark = mark;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public ConcurrentBag<string> Found { get; } = [];

        public void OnNext(DiagnosticListener listener)
        {
            if (listener.Name == DbLoggerCategory.Name)
                _subscriptions.Add(listener.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
        }

        public void OnNext(KeyValuePair<string, object?> told)
        {
            if (told.Value is CommandEventData { Command: DbCommand command } && command.CommandText.Contains(_mark, StringComparison.Ordinal))
                Found.Add(command.CommandText);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
