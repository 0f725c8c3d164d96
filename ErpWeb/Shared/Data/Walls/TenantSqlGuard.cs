using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ErpWeb.Shared.Data.Walls;

/// <summary>
/// Reads each new statement EF is about to run: every tenant table in it must be held to a TenantId, its own or that of
/// another table, and one of them to a value. SQLite has no row security, so there this is the second wall; verdicts are
/// cached by statement text.
/// </summary>
internal sealed partial class TenantSqlGuard : DbCommandInterceptor
{
    private static readonly ConcurrentDictionary<string, string?> Verdicts = new();
    private static readonly ConcurrentDictionary<Type, IReadOnlySet<string>> Tables = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Checked(command, eventData, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(Checked(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        Checked(command, eventData, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(Checked(command, eventData, result));

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) =>
        Checked(command, eventData, result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        new(Checked(command, eventData, result));

    private static T Checked<T>(DbCommand command, CommandEventData eventData, T result)
    {
        if (eventData.Context is not ErpDbContext db || eventData.CommandSource is CommandSource.Migrations)
            return result;
        var tables = Tables.GetOrAdd(db.GetType(), _ => TenantConventions.TenantTypes(db.Model.GetEntityTypes()).Select(type => type.GetTableName()!).ToHashSet());
        if (Verdicts.GetOrAdd(command.CommandText, sql => LooseTable(sql, tables)) is { } table)
            throw new InvalidOperationException($"The table {table} is used without its TenantId: {command.CommandText}");
        return result;
    }

    private static string? LooseTable(string sql, IReadOnlySet<string> tables)
    {
        var uses = TableUse().Matches(sql).Where(use => tables.Contains(use.Groups["table"].Value)).ToList();
        var loose = uses.Where(use => !IsHeld(sql, use.Groups["verb"].Value, use.Groups["alias"].Value)).Concat(TenantValue().IsMatch(sql) ? [] : uses);
        return loose.FirstOrDefault()?.Groups["table"].Value;
    }

    private static bool IsHeld(string sql, string verb, string alias)
    {
        if (verb.StartsWith("INSERT", StringComparison.OrdinalIgnoreCase))
            return sql.Contains("TenantId", StringComparison.Ordinal);
        if (alias.Length == 0)
            return WhereTenant().IsMatch(sql);
        var column = $"[\"\\[]?{Regex.Escape(alias)}[\"\\]]?\\.[\"\\[]?TenantId[\"\\]]?";
        return Regex.IsMatch(sql, $"{column} *(=|IN)|= *{column}");
    }

    [GeneratedRegex("(?<verb>FROM|JOIN|UPDATE|INSERT INTO|DELETE FROM)\\s+[\"\\[]?(?<table>\\w+)[\"\\]]?(\\s+AS\\s+[\"\\[]?(?<alias>\\w+)[\"\\]]?)?", RegexOptions.IgnoreCase)]
    private static partial Regex TableUse();

    // TenantId = @value, or in an INSERT its column list.
    [GeneratedRegex("TenantId[\"\\]]? *(=|IN) *[@$'(]|[@$]\\w+ *= *([\"\\[]?\\w+[\"\\]]?\\.)?[\"\\[]?TenantId|INSERT INTO [^;]*TenantId", RegexOptions.IgnoreCase)]
    private static partial Regex TenantValue();

    [GeneratedRegex("WHERE.*[\"\\[]?TenantId[\"\\]]? *=", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex WhereTenant();
}
