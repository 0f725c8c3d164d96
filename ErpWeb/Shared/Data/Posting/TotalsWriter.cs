using System.Data.Common;
using ErpWeb.Shared.Data.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ErpWeb.Shared.Data.Posting;

/// <summary>Adds running totals outside of a posting: what can be worked out anew from documents is no change that the edit log tells.</summary>
internal static class TotalsWriter
{
    private const int RowsInStatement = 50;

    /// <summary>Adds them inside the context's open transaction, in the order of their keys, so that two writers never wait for each other.</summary>
    public static async Task AddAsync(ErpDbContext db, IEnumerable<IRunningTotal> totals, CancellationToken ct)
    {
        var connection = db.Database.GetDbConnection();
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("Totals are added inside a transaction.");
        foreach (var rows in totals.OrderBy(row => row.Key).Chunk(db.Database.IsSqlite() ? 1 : RowsInStatement).GroupBy(rows => rows.Length))
            await WriteAsync(db, connection, transaction, [.. rows], ct);
    }

    // All groups but the last are full, so that one statement is prepared for many.
    private static async Task WriteAsync(ErpDbContext db, DbConnection connection, DbTransaction transaction, IReadOnlyList<IRunningTotal[]> groups, CancellationToken ct)
    {
        var plan = UpsertPlan.For(db, groups[0][0].GetType(), groups[0].Length);
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (plan.Sql, transaction);
        foreach (var rows in groups)
        {
            foreach (var row in rows)
                TenantWriteGuard.Claim(db, row);
            plan.Fill(command.Parameters, command.CreateParameter, rows);
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
