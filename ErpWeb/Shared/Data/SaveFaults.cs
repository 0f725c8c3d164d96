using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ErpWeb.Shared.Data;

/// <summary>Tells a save that came second from one that failed: only the first is answered with "taken" or "changed".</summary>
public static class SaveFaults
{
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;
    private const int SqliteForeignKey = 787;
    private const int SqliteTrigger = 1811;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerUnique = 2627;
    private const int SqlServerForeignKey = 547;
    private const int SqlServerDeadlock = 1205;

    /// <summary>Somebody else was quicker: the row has changed, is there already, is needed by now, or what it belongs to is gone.</summary>
    public static bool IsOutrun(this DbUpdateException fault) => fault is DbUpdateConcurrencyException || fault.InnerException switch
    {
        // A foreign key that restricts is a trigger to SQLite, as our own guards are.
        SqliteException { SqliteExtendedErrorCode: SqliteTrigger } sqlite => sqlite.Message.Contains("FOREIGN KEY", StringComparison.Ordinal),
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqlitePrimaryKey or SqliteUnique or SqliteForeignKey,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation
            or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        SqlException sqlServer => sqlServer.Number is SqlServerUniqueIndex or SqlServerUnique or SqlServerForeignKey or SqlServerDeadlock,
        _ => false,
    };
}
