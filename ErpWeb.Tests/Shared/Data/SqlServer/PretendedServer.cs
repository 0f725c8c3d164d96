using System.Collections;
using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Shared.Data.SqlServer;

/// <summary>Hands out contexts of SQL Server that reach no server: what they say is written down, and answered with made-up rows.</summary>
internal sealed class PretendedServer(int rows) : ErpDbContextPool
{
    /// <summary>Every statement that was said.</summary>
    public ConcurrentDictionary<string, int> Statements { get; } = new();

    public override ValueTask<ErpDbContext> RentAsync(CancellationToken ct = default) => new(Rent());

    public override ErpDbContext Rent()
    {
        var options = new DbContextOptionsBuilder<SqlServerErpDbContext>().Use(DatabaseEngine.SqlServer, PretendedConnection.Address, TestDatabase.EditLogKey);
        return new SqlServerErpDbContext(options.UseSqlServer(new PretendedConnection(this, rows)).Options);
    }

    private sealed class PretendedConnection(PretendedServer server, int rows) : DbConnection
    {
        public const string Address = "Server=nowhere";

        private ConnectionState _state = ConnectionState.Closed;

        [AllowNull]
        public override string ConnectionString { get; set; } = Address;
        public override string Database => "erpweb";
        public override string DataSource => "nowhere";
        public override string ServerVersion => "16.00";
        public override ConnectionState State => _state;
        public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();
        public override void Close() => _state = ConnectionState.Closed;
        public override void Open() => _state = ConnectionState.Open;
        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new PretendedTransaction(this);
        protected override DbCommand CreateDbCommand() => new PretendedCommand(server, rows) { Connection = this };
    }

    private sealed class PretendedTransaction(DbConnection connection) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => IsolationLevel.ReadCommitted;
        protected override DbConnection DbConnection => connection;
        public override void Commit()
        {
        }

        public override void Rollback()
        {
        }
    }

    private sealed class PretendedCommand(PretendedServer server, int rows) : DbCommand
    {
        // Only a real command makes a collection of the parameters that the provider wants to see.
        private readonly SqlCommand _parameters = new();

        [AllowNull]
        public override string CommandText { get; set; } = "";
        public override int CommandTimeout { get; set; }
        public override CommandType CommandType { get; set; } = CommandType.Text;
        public override bool DesignTimeVisible { get; set; }
        public override UpdateRowSource UpdatedRowSource { get; set; }
        protected override DbConnection? DbConnection { get; set; }
        protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;
        protected override DbTransaction? DbTransaction { get; set; }
        public override void Cancel()
        {
        }

        public override int ExecuteNonQuery() => Say(rows);
        public override object? ExecuteScalar() => Say(rows == 0 ? null : (object)1);
        public override void Prepare()
        {
        }

        protected override DbParameter CreateDbParameter() => new SqlParameter();
        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Say(new PretendedReader(rows));

        private T Say<T>(T answer)
        {
            server.Statements.TryAdd(CommandText, _parameters.Parameters.Count);
            return answer;
        }
    }

    /// <summary>Every column of a row holds whatever is asked of it.</summary>
    private sealed class PretendedReader(int rows) : DbDataReader
    {
        private static readonly Guid Id = Guid.Parse("01900000-0000-7000-8000-000000000001");

        private int _read;

        public override int FieldCount => 200;
        public override bool HasRows => rows > 0;
        public override bool IsClosed => false;
        public override int RecordsAffected => rows;
        public override int Depth => 0;
        public override object this[int ordinal] => GetValue(ordinal);
        public override object this[string name] => 1;
        public override bool Read() => _read++ < rows;
        public override bool NextResult() => false;
        public override bool IsDBNull(int ordinal) => false;
        public override T GetFieldValue<T>(int ordinal) => (T)Of(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T));
        public override bool GetBoolean(int ordinal) => true;
        public override byte GetByte(int ordinal) => 1;
        public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;
        public override char GetChar(int ordinal) => 'x';
        public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;
        public override string GetDataTypeName(int ordinal) => "int";
        public override DateTime GetDateTime(int ordinal) => new(2026, 11, 20);
        public override decimal GetDecimal(int ordinal) => 1;
        public override double GetDouble(int ordinal) => 1;
        public override Type GetFieldType(int ordinal) => typeof(int);
        public override float GetFloat(int ordinal) => 1;
        public override Guid GetGuid(int ordinal) => Id;
        public override short GetInt16(int ordinal) => 1;
        public override int GetInt32(int ordinal) => 1;
        public override long GetInt64(int ordinal) => 1;
        public override string GetName(int ordinal) => $"c{ordinal}";
        public override int GetOrdinal(string name) => 0;
        public override string GetString(int ordinal) => "{}";
        public override object GetValue(int ordinal) => 1;
        public override int GetValues(object[] values) => 0;
        public override IEnumerator GetEnumerator() => Array.Empty<object>().GetEnumerator();

        private object Of(Type type) =>
            type == typeof(Guid) ? Id : type == typeof(string) ? GetString(0) : type == typeof(DateOnly) ? new DateOnly(2026, 11, 20) : type == typeof(DateTime) ? GetDateTime(0)
            : type == typeof(byte[]) ? Array.Empty<byte>() : type == typeof(bool) ? true : Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture);
    }
}
