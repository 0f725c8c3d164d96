using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ErpWeb.Shared.Data.Providers;

/// <summary>
/// A statement that stays compiled as long as its connection lives, with values written as Microsoft.Data.Sqlite writes
/// them. That library forgets what it compiled whenever a connection goes back to its pool, and to compile an insert with
/// its triggers, foreign keys and indexes takes longer than to run it for a row.
/// </summary>
internal sealed class SqliteStatement
{
    private const int Persistent = 1;

    private static readonly ConditionalWeakTable<object, Dictionary<string, SqliteStatement>> OfConnection = [];

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    private SqliteStatement(sqlite3 connection, string sql)
    {
        _connection = connection;
        if (raw.sqlite3_prepare_v3(connection, sql, Persistent, out _statement) != raw.SQLITE_OK)
            throw Fault();
    }

    /// <summary>The statement on this connection. A connection serves one operation at a time, and so does its statement.</summary>
    public static SqliteStatement For(SqliteConnection connection, string sql)
    {
        var handle = SqlitePragmas.HandleOf(connection);
        var known = OfConnection.GetOrCreateValue(handle);
        return known.TryGetValue(sql, out var statement) ? statement : known[sql] = new((sqlite3)handle, sql);
    }

    /// <summary>Runs it for one row inside the connection's transaction.</summary>
    /// <param name="values">Where the parameters come from, in their order.</param>
    public void Run(Func<object, object?>[] values, object row)
    {
        try
        {
            for (var column = 0; column < values.Length; column++)
                Bind(column + 1, values[column](row));
            if (raw.sqlite3_step(_statement) != raw.SQLITE_DONE)
                throw Fault();
        }
        finally
        {
            _ = raw.sqlite3_reset(_statement);
        }
    }

    private void Bind(int place, object? value)
    {
        Span<byte> text = stackalloc byte[36];
        _ = value switch
        {
            null => raw.sqlite3_bind_null(_statement, place),
            string said => raw.sqlite3_bind_text(_statement, place, said),
            Guid id => raw.sqlite3_bind_text(_statement, place, Write(id, text)),
            DateOnly day => raw.sqlite3_bind_text(_statement, place, Write(day, text)),
            DateTime time => raw.sqlite3_bind_text(_statement, place, time.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)),
            byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(_statement, place, 0),
            byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
            Enum or bool or int or long or short or byte => raw.sqlite3_bind_int64(_statement, place, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException($"A {value.GetType().Name} is not written by a posting."),
        };
    }

    private static ReadOnlySpan<byte> Write(Guid id, Span<byte> text)
    {
        id.TryFormat(text, out var length);
        Ascii.ToUpperInPlace(text, out _);
        return text[..length];
    }

    private static ReadOnlySpan<byte> Write(DateOnly day, Span<byte> text)
    {
        day.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return text[..length];
    }

    private SqliteException Fault()
    {
        var code = raw.sqlite3_errcode(_connection);
        return new($"SQLite Error {code}: '{raw.sqlite3_errmsg(_connection).utf8_to_string()}'.", code, raw.sqlite3_extended_errcode(_connection));
    }
}
