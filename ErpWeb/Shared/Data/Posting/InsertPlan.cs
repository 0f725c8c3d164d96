using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ErpWeb.Shared.Data.Posting;

/// <summary>How one entity type is inserted: its statement and the getters of its values, taken once from EF's own mapping.</summary>
internal sealed class InsertPlan
{
    private static readonly ConcurrentDictionary<IEntityType, InsertPlan> Plans = new();

    private readonly string[] _parameters;
    private readonly DbType?[] _types;

    private InsertPlan(ErpDbContext db, IEntityType entity)
    {
        var positional = db.Database.IsNpgsql();
        var properties = entity.GetProperties().Where(property => property.PropertyInfo is not null).ToArray();
        var sql = db.GetService<ISqlGenerationHelper>();
        Values = [.. properties.Select(ValueOf)];
        _parameters = [.. properties.Select((_, index) => positional ? $"${index + 1}" : $"@p{index}")];
        _types = [.. properties.Select(property => property.GetRelationalTypeMapping().DbType)];
        string[] columns = [.. properties.Select(property => sql.DelimitIdentifier(property.GetColumnName()))];
        var table = sql.DelimitIdentifier(entity.GetTableName()!);
        Sql = $"insert into {table} ({string.Join(',', columns)}) values ({string.Join(',', _parameters)})";
        if (typeof(ICurrentState).IsAssignableFrom(entity.ClrType))
            Sql = Replacing(db, table, columns, [.. properties.Where(property => property.IsPrimaryKey()).Select(property => sql.DelimitIdentifier(property.GetColumnName()))]);
        IsPositional = positional;
    }

    public string Sql { get; }

    /// <summary>What the parameters take from a row, in their order.</summary>
    public Func<object, object?>[] Values { get; }

    private bool IsPositional { get; }

    public static InsertPlan For(ErpDbContext db, Type type) =>
        Plans.GetOrAdd(db.Model.FindEntityType(type) ?? throw new ArgumentException($"{type.Name} is not an entity."), entity => new(db, entity));

    /// <summary>Adds one empty parameter per column, with its type: PostgreSQL would prepare a statement anew for each way its columns can be null.</summary>
    public void Declare(DbParameterCollection parameters, Func<DbParameter> create)
    {
        foreach (var (place, name) in _parameters.Index())
        {
            var parameter = create();
            if (!IsPositional)
                parameter.ParameterName = name;
            if (_types[place] is { } type)
                parameter.DbType = type;
            parameters.Add(parameter);
        }
    }

    public void Fill(DbParameterCollection parameters, object row)
    {
        for (var column = 0; column < Values.Length; column++)
            parameters[column].Value = Values[column](row) ?? DBNull.Value;
    }

    private string Replacing(ErpDbContext db, string table, string[] columns, string[] keys)
    {
        var others = columns.Except(keys);
        return db.Database.IsSqlServer()
            ? $"merge {table} with (holdlock) as t using (select {string.Join(',', columns.Zip(_parameters, (column, value) => $"{value} as {column}"))}) as s " +
              $"on {string.Join(" and ", keys.Select(key => $"t.{key} = s.{key}"))} " +
              $"when matched then update set {string.Join(',', others.Select(column => $"{column} = s.{column}"))} " +
              $"when not matched then insert ({string.Join(',', columns)}) values ({string.Join(',', columns.Select(column => "s." + column))});"
            : $"{Sql} on conflict ({string.Join(',', keys)}) do update set {string.Join(',', others.Select(column => $"{column} = excluded.{column}"))}";
    }

    internal static Func<object, object?> ValueOf(IProperty property)
    {
        var getter = property.GetGetter();
        var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        return convert is null
            ? getter.GetClrValue
            : row => getter.GetClrValue(row) is { } value ? convert(value) : null;
    }
}
