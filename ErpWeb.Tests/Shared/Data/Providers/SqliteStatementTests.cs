using ErpWeb.Shared.Data.Providers;
using Microsoft.Data.Sqlite;

namespace ErpWeb.Tests.Shared.Data.Providers;

/// <summary>Statements that stay compiled, on a file as the application has it.</summary>
public sealed class SqliteStatementTests : IDisposable
{
    private const string Insert = "insert into Goods (Id, Name, Day, At, Hash, Count, Kind, IsSold) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)";

    private static readonly Guid Id = Guid.Parse("0197aaaa-0000-7000-8000-00000000000a");

    private static readonly object?[] Bulb =
        [Id, "Bulb ₹ ऊ", new DateOnly(2026, 4, 1), new DateTime(2026, 4, 1, 9, 30, 15, DateTimeKind.Utc).AddTicks(1234500), new byte[] { 1, 0, 255 }, 9_007_199_254_740_993L, DatabaseEngine.Postgres, true];

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"erpweb-statement-{Guid.NewGuid():N}.db");
    private readonly SqliteConnection _connection;

    public SqliteStatementTests()
    {
        _connection = Open();
        Do("create table Goods (Id text primary key, Name text, Day text, At text, Hash blob, Count integer, Kind integer, IsSold integer)");
    }

    public void Dispose()
    {
        _connection.Dispose();
        SqliteConnection.ClearPool(_connection);
        File.Delete(_file);
    }

    [Fact]
    public void Run_ValuesOfEachKind_AreStoredAsTheProviderStoresThem()
    {
        Run(Bulb);
        var stored = Stored();
        Do("delete from Goods");
        using var command = _connection.CreateCommand();
        command.CommandText = Insert;
        foreach (var (place, value) in Bulb.Index())
            command.Parameters.AddWithValue($"@p{place}", value);
        command.ExecuteNonQuery();

        Assert.Equal(Stored(), stored);
    }

    [Fact]
    public void Run_NullsAfterValues_KeepNothingOfTheRowBefore()
    {
        Run(Bulb);
        Run([Guid.NewGuid(), null, null, null, Array.Empty<byte>(), null, null, null]);

        Assert.Equal(1, Count("Name is null and Day is null and At is null and length(Hash) = 0 and Count is null and Kind is null and IsSold is null"));
    }

    [Fact]
    public void Run_AfterARollback_WritesAgain()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            Run(Bulb);
            transaction.Rollback();
        }
        Assert.Equal(0, Count("1 = 1"));

        Run(Bulb);

        Assert.Equal(1, Count("1 = 1"));
    }

    [Fact]
    public void Run_AfterTheSchemaChanged_CompilesItselfAnew()
    {
        Run(Bulb);
        Do("alter table Goods add column Bin text not null default 'A-01'");
        Do("create unique index Names on Goods (Name)");

        Run([Guid.NewGuid(), "Lamp", .. Bulb[2..]]);

        Assert.Equal(2, Count("Bin = 'A-01'"));
    }

    [Fact]
    public void Run_ARowThatTheTableRefuses_SaysWhyAndWorksForTheNext()
    {
        Run(Bulb);

        var refused = Assert.Throws<SqliteException>(() => Run(Bulb));
        Run([Guid.NewGuid(), .. Bulb[1..]]);

        Assert.Equal((SQLitePCL.raw.SQLITE_CONSTRAINT, SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY), (refused.SqliteErrorCode, refused.SqliteExtendedErrorCode));
        Assert.Equal(2, Count("1 = 1"));
    }

    [Fact]
    public void Run_ADecimal_IsRefused() => Assert.Throws<NotSupportedException>(() => Run([1.5m, .. Bulb[1..]]));

    [Fact]
    public void For_SqlThatIsWrong_SaysSo() => Assert.Throws<SqliteException>(() => SqliteStatement.For(_connection, "insert into Nothing values (1)"));

    [Fact]
    public void For_OneConnection_KeepsItsStatement_AndAnotherHasItsOwn()
    {
        using var other = Open();
        var (mine, theirs) = (SqliteStatement.For(_connection, Insert), SqliteStatement.For(other, Insert));

        Assert.Same(mine, SqliteStatement.For(_connection, Insert));
        Assert.NotSame(mine, theirs);
        Run(mine, Bulb);
        Run(theirs, [Guid.NewGuid(), .. Bulb[1..]]);
        Assert.Equal(2, Count("1 = 1"));
    }

    [Fact]
    public void For_AConnectionThatComesFromThePoolAgain_KeepsItsStatement()
    {
        var before = SqliteStatement.For(_connection, Insert);
        _connection.Close();
        _connection.Open();

        Assert.Same(before, SqliteStatement.For(_connection, Insert));
        Run(Bulb);
        Assert.Equal(1, Count("1 = 1"));
    }

    [Fact]
    public void For_AConnectionThatWasReallyClosed_CompilesAnew()
    {
        using var alone = Open(pooled: false);
        var before = SqliteStatement.For(alone, Insert);
        alone.Close();
        alone.Open();
        var after = SqliteStatement.For(alone, Insert);

        Assert.NotSame(before, after);
        Run(after, Bulb);
        Assert.Equal(1, Count("1 = 1"));
    }

    private SqliteConnection Open(bool pooled = true)
    {
        var connection = new SqliteConnection($"Data Source={_file};Pooling={pooled}");
        connection.Open();
        return connection;
    }

    private void Run(object?[] row) => Run(SqliteStatement.For(_connection, Insert), row);

    private static void Run(SqliteStatement statement, object?[] row) =>
        statement.Run([.. Enumerable.Range(0, row.Length).Select(place => (Func<object, object?>)(values => ((object?[])values)[place]))], row);

    private List<string> Stored()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "select typeof(Id), Id, typeof(Name), Name, typeof(Day), Day, typeof(At), At, typeof(Hash), hex(Hash), typeof(Count), Count, typeof(Kind), Kind, typeof(IsSold), IsSold from Goods";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return [.. Enumerable.Range(0, reader.FieldCount).Select(place => $"{reader.GetValue(place)}")];
    }

    private long Count(string where)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"select count(*) from Goods where {where}";
        return (long)command.ExecuteScalar()!;
    }

    private void Do(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
