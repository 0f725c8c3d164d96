using System.Reflection;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Architecture;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ErpWeb.Tests.Shared.Data.SqlServer;

/// <summary>What SQL Server would refuse of the tables when they are made or written to, told from the model.</summary>
public sealed class SqlServerModelTests
{
    private const int MostBytesOfPrimaryKey = 900, MostBytesOfIndex = 1700, MostParameters = 2100;

    /// <summary>Its key is Identity's own: an id of a credential may have 1,024 bytes, and has some 64.</summary>
    private const string Passkeys = "AspNetUserPasskeys";

    [Fact]
    public void NoRow_IsDeletedOnTwoWays()
    {
        var relational = Model().GetRelationalModel();
        var deleting = relational.Tables.SelectMany(table => table.ForeignKeyConstraints)
            .Where(key => key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull)
            .ToLookup(key => key.PrincipalTable.Name, key => key.Table.Name);

        Offences.AssertNone(
            from table in relational.Tables
            from reached in Reached(table.Name, []).GroupBy(name => name)
            where reached.Count() > 1 || reached.Key == table.Name
            select $"{table.Name} deletes {reached.Key} on {reached.Count()} ways");

        IEnumerable<string> Reached(string table, HashSet<string> way) =>
            way.Add(table) ? deleting[table].SelectMany(next => Reached(next, [.. way]).Prepend(next)) : [];
    }

    [Fact]
    public void Keys_FitIntoAnIndex()
    {
        var tables = Model().GetRelationalModel().Tables;
        Offences.AssertNone(
            from table in tables
            from index in table.Indexes.Select(index => (index.Name, index.Columns, Most: MostBytesOfIndex)).Concat(table.UniqueConstraints.Select(key => (key.Name, key.Columns, Most: key.GetIsPrimaryKey() ? MostBytesOfPrimaryKey : MostBytesOfIndex)))
            let bytes = index.Columns.Sum(column => BytesOf(column))
            where bytes > index.Most && table.Name != Passkeys
            select $"{table.Name}.{index.Name} takes {bytes} bytes");
        Offences.AssertNone(tables.SelectMany(table => table.Columns.Select(column => column.Name).Concat(table.Indexes.Select(index => index.Name)).Concat(table.ForeignKeyConstraints.Select(key => key.Name)).Append(table.Name)).Where(name => name.Length > 128));
    }

    /// <summary>Elsewhere two empty values are different; here they are one, unless the index leaves them out.</summary>
    [Fact]
    public void UniqueIndexes_AreAsNarrowAsElsewhere()
    {
        var filtered = Model(DatabaseEngine.Postgres).GetRelationalModel().Tables.SelectMany(table => table.Indexes).Where(index => index.Filter is not null).Select(index => index.Name).ToHashSet();
        Assert.True(filtered.Count > 5, "The filters were not found.");
        Offences.AssertNone(
            from index in Model().GetRelationalModel().Tables.SelectMany(table => table.Indexes)
            where index.IsUnique && string.IsNullOrEmpty(index.Filter) && (filtered.Contains(index.Name) || index.Columns.Any(column => column.IsNullable))
            select $"{index.Table.Name}.{index.Name}");
    }

    /// <summary>A table with a trigger refuses the statement by which EF counts the rows that it changed (error 334).</summary>
    [Fact]
    public void TablesWithTriggers_AreWrittenWithoutOutput() => Offences.AssertNone(
        from type in Model().GetEntityTypes()
        where type.ClrType.GetCustomAttribute<AppendOnlyAttribute>() is not null && type.IsSqlOutputClauseUsed()
        select type.ClrType.Name);

    [Fact]
    public void Statements_TakeNoMoreParametersThanThereMayBe()
    {
        using var db = ModelCensusTests.Open(DatabaseEngine.SqlServer);
        Offences.AssertNone(
            from type in db.Model.GetEntityTypes()
            where type.ClrType.IsAssignableTo(typeof(IRunningTotal))
            let parameters = UpsertPlan.For(db, type.ClrType, 100).Values.Length * 100
            where parameters > MostParameters
            select $"{type.ClrType.Name}: {parameters}");
    }

    private static IModel Model(DatabaseEngine engine = DatabaseEngine.SqlServer) => ModelCensusTests.Open(engine).GetService<IDesignTimeModel>().Model;

    private static int BytesOf(IColumn column) => column.StoreType switch
    {
        "uniqueidentifier" => 16,
        "int" or "date" => 4,
        "bigint" or "datetime2" => 8,
        "bit" => 1,
        "decimal(18,4)" => 9,
        var text when text.StartsWith("nvarchar(", StringComparison.Ordinal) && int.TryParse(text[9..^1], out var letters) => letters * 2,
        var bytes when bytes.StartsWith("varbinary(", StringComparison.Ordinal) && int.TryParse(bytes[10..^1], out var length) => length,
        _ => 100_000,
    };
}
