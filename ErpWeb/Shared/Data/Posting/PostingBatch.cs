using System.Data.Common;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Data.Walls;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ErpWeb.Shared.Data.Posting;

/// <summary>
/// The rows of one posted document, written through EF's mapping without its change tracker: a third of the work.
/// It takes the document's entry for the edit log, so nothing is posted unlogged.
/// </summary>
public sealed class PostingBatch(ErpDbContext db)
{
    private readonly List<ITenantOwned> _rows = [];
    private readonly List<Outbox.OutboxMessage> _messages = [];
    private readonly SortedDictionary<IComparable, IRunningTotal> _totals = [];

    /// <exception cref="ArgumentException">A master: its old and new values belong in the edit log, which SaveChanges writes.</exception>
    public void Add(ITenantOwned row)
    {
        if (row is not IUnlogged)
            throw new ArgumentException($"A {row.GetType().Name} is saved with SaveChangesAsync, which logs it.", nameof(row));
        TenantWriteGuard.Claim(db, row);
        _rows.Add(row);
    }

    public void AddRange(IEnumerable<ITenantOwned> rows)
    {
        foreach (var row in rows)
            Add(row);
    }

    /// <summary>Adds to a running total, written last and in the order of keys.</summary>
    public void AddUp(IRunningTotal row)
    {
        TenantWriteGuard.Claim(db, row);
        if (!_totals.TryAdd(row.Key, row))
            _totals[row.Key].Add(row);
    }

    /// <summary>Adds a message about something that is changed by other means than the rows of this batch, which tell of themselves.</summary>
    public void Add(Outbox.OutboxMessage message)
    {
        db.News.Wait([message]);
        _messages.Add(message);
    }

    /// <summary>Writes everything inside the context's open transaction, the edit log last.</summary>
    public async Task WriteAsync(LoggedChange logged, CancellationToken ct)
    {
        var entries = await EditLogChain.TakeAsync(db, [logged.With(new RowSeal(db).Of(_rows))], ct);
        var told = db.News.Of(_rows, [logged]);
        db.News.Wait(told);
        IReadOnlyList<object> all = [.. _rows, .. _messages, .. told, .. entries];
        var connection = db.Database.GetDbConnection();
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Posting runs inside a transaction.");
        if (connection is SqliteConnection sqlite)
        {
            WriteOneByOne(sqlite, all);
            await EditLogChain.CloseAsync(db, entries, isOfMasters: false, ct);
        }
        else
            await WriteBatchAsync(connection, transaction, all, entries[^1].Hash, ct);
    }

    private async Task WriteBatchAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<object> rows, string endOfLog, CancellationToken ct)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var row in rows)
        {
            var plan = InsertPlan.For(db, row.GetType());
            var command = batch.CreateBatchCommand();
            command.CommandText = plan.Sql;
            plan.Declare(command.Parameters, command.CreateParameter);
            plan.Fill(command.Parameters, row);
            batch.BatchCommands.Add(command);
        }
        foreach (var totals in TotalsByType())
        {
            var plan = UpsertPlan.For(db, totals[0].GetType(), totals.Count);
            var command = batch.CreateBatchCommand();
            command.CommandText = plan.Sql;
            plan.Fill(command.Parameters, command.CreateParameter, totals);
            batch.BatchCommands.Add(command);
        }
        Dialect.SetEditLogHash(batch, db, endOfLog);
        await batch.ExecuteNonQueryAsync(ct);
    }

    // SQLite has no batches, and there a short statement run for each row is cheaper than a long one.
    private void WriteOneByOne(SqliteConnection connection, IReadOnlyList<object> rows)
    {
        foreach (var table in rows.GroupBy(row => row.GetType()))
        {
            var plan = InsertPlan.For(db, table.Key);
            var statement = SqliteStatement.For(connection, plan.Sql);
            foreach (var row in table)
                statement.Run(plan.Values, row);
        }
        foreach (var type in _totals.Values.GroupBy(total => total.GetType()))
        {
            var plan = UpsertPlan.For(db, type.Key, rows: 1);
            var statement = SqliteStatement.For(connection, plan.Sql);
            foreach (var total in type)
                statement.Run(plan.Values, total);
        }
    }

    // Few enough in one statement for the engine that takes the fewest parameters.
    private IEnumerable<IReadOnlyList<object>> TotalsByType() =>
        _totals.Values.GroupBy(total => total.GetType()).SelectMany(type => type.Chunk(100));
}
