using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ErpWeb.Shared.Data.Posting;

/// <summary>
/// How rows of one entity type are read by a plain statement through EF's own mapping. For what every posting reads: EF
/// needs 0.3 ms for a query with a list of five ids on SQLite.
/// </summary>
internal sealed class ReadPlan
{
    // Few enough for the engine that takes the fewest parameters.
    private const int MostInStatement = 500;

    private static readonly ConcurrentDictionary<IEntityType, ReadPlan> Plans = new();

    private readonly string _select;
    private readonly Action<object, DbDataReader>[] _columns;

    private ReadPlan(ErpDbContext db, IEntityType entity)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var properties = entity.GetProperties().Where(property => property.PropertyInfo is not null).ToArray();
        _select = $"select {string.Join(',', properties.Select(property => sql.DelimitIdentifier(property.GetColumnName())))} from {sql.DelimitIdentifier(entity.GetTableName()!)} where \"TenantId\" = @tenant and ";
        _columns = [.. properties.Select(ColumnOf)];
    }

    /// <summary>The tenant's rows whose column holds one of the ids.</summary>
    public static async Task<List<T>> ReadAsync<T>(ErpDbContext db, string column, IReadOnlyList<Guid> ids, CancellationToken ct) where T : class, ITenantOwned, new()
    {
        var plan = Plans.GetOrAdd(db.Model.FindEntityType(typeof(T))!, entity => new(db, entity));
        await db.Database.OpenConnectionAsync(ct);
        var rows = new List<T>(ids.Count);
        foreach (var some in ids.Chunk(MostInStatement))
            await plan.AddAsync(rows, db, column, some, ct);
        return rows;
    }

    private async Task AddAsync<T>(List<T> rows, ErpDbContext db, string column, Guid[] ids, CancellationToken ct) where T : new()
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"{_select}\"{column}\" in ({string.Join(',', ids.Select((_, place) => $"@p{place}"))})";
        Add("@tenant", db.TenantId);
        foreach (var (place, id) in ids.Index())
            Add($"@p{place}", id);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var row = new T();
            foreach (var fill in _columns)
                fill(row, reader);
            rows.Add(row);
        }

        void Add(string name, Guid value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

    private static Action<object, DbDataReader> ColumnOf(IProperty property, int place)
    {
        var converter = property.GetTypeMapping().Converter;
        var type = converter?.ProviderClrType ?? Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var read = (Func<DbDataReader, int, object>)typeof(ReadPlan).GetMethod(nameof(Value), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).CreateDelegate(typeof(Func<DbDataReader, int, object>));
        return (row, reader) =>
        {
            if (!reader.IsDBNull(place))
                property.PropertyInfo!.SetValue(row, converter is null ? read(reader, place) : converter.ConvertFromProvider(read(reader, place)));
        };
    }

    private static object Value<T>(DbDataReader reader, int place) => reader.GetFieldValue<T>(place)!;
}
