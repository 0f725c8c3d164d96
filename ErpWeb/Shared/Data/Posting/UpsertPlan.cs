using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ErpWeb.Shared.Data.Posting;

/// <summary>One statement that adds several running totals to what is there, or begins them.</summary>
internal sealed class UpsertPlan
{
    private static readonly ConcurrentDictionary<(IEntityType, int), UpsertPlan> Plans = new();

    private readonly bool _isPositional;

    private UpsertPlan(ErpDbContext db, IEntityType entity, int rows)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var properties = entity.GetProperties().Where(property => property.PropertyInfo is not null).ToArray();
        var columns = properties.Select(property => sql.DelimitIdentifier(property.GetColumnName())).ToArray();
        var sums = properties.Where(property => !property.IsPrimaryKey()).Select(property => sql.DelimitIdentifier(property.GetColumnName())).ToArray();
        var keys = columns.Except(sums).ToArray();
        var table = sql.DelimitIdentifier(entity.GetTableName()!);
        _isPositional = db.Database.IsNpgsql();
        Values = [.. properties.Select(InsertPlan.ValueOf)];
        var values = string.Join(',', Enumerable.Range(0, rows).Select(row => $"({string.Join(',', columns.Select((_, column) => Name(row * columns.Length + column)))})"));
        Sql = db.Database.IsSqlServer()
            ? $"merge {table} with (holdlock) as t using (values {values}) as s ({string.Join(',', columns)}) on {string.Join(" and ", keys.Select(key => $"t.{key} = s.{key}"))} " +
              $"when matched then update set {string.Join(',', sums.Select(sum => $"{sum} = t.{sum} + s.{sum}"))} " +
              $"when not matched then insert ({string.Join(',', columns)}) values ({string.Join(',', columns.Select(column => $"s.{column}"))});"
            : $"insert into {table} ({string.Join(',', columns)}) values {values} " +
              $"on conflict ({string.Join(',', keys)}) do update set {string.Join(',', sums.Select(sum => $"{sum} = {table}.{sum} + excluded.{sum}"))}";
    }

    public string Sql { get; }

    /// <summary>What the parameters take from a row, in their order.</summary>
    public Func<object, object?>[] Values { get; }

    public static UpsertPlan For(ErpDbContext db, Type type, int rows) =>
        Plans.GetOrAdd((db.Model.FindEntityType(type)!, rows), key => new(db, key.Item1, key.Item2));

    /// <summary>Sets the parameters, which are made the first time.</summary>
    public void Fill(DbParameterCollection parameters, Func<DbParameter> create, IReadOnlyList<object> rows)
    {
        for (var place = parameters.Count; place < rows.Count * Values.Length; place++)
        {
            var parameter = create();
            if (!_isPositional)
                parameter.ParameterName = Name(place);
            parameters.Add(parameter);
        }
        for (var place = 0; place < parameters.Count; place++)
            parameters[place].Value = Values[place % Values.Length](rows[place / Values.Length]) ?? DBNull.Value;
    }

    private string Name(int place) => _isPositional ? $"${place + 1}" : $"@p{place}";
}
