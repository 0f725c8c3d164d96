using System.Reflection;
using ErpWeb.Shared.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ErpWeb.Shared.Data.Walls;

/// <summary>
/// The rules that the database keeps by itself, made from the model so that a new table cannot be forgotten: row-level
/// security by tenant where the engine has it, and no change to posted rows on any engine. The scripts may be run again.
/// </summary>
public static class DatabaseWalls
{
    /// <param name="applicationRole">PostgreSQL: the role the application signs in as, when it does not own the tables.</param>
    public static IReadOnlyList<string> Script(IModel model, DatabaseEngine engine, string? applicationRole = null) => engine switch
    {
        DatabaseEngine.Sqlite => [.. AppendOnly(model).SelectMany(SqliteAppendOnly)],
        DatabaseEngine.Postgres => [.. PostgresRowSecurity(model), .. AppendOnly(model).SelectMany(PostgresAppendOnly), .. PostgresGrants(applicationRole)],
        _ => [.. SqlServerRowSecurity(model), .. AppendOnly(model).SelectMany(SqlServerAppendOnly)],
    };

    private sealed record Protected(string Table, IReadOnlyList<string> FixedColumns);

    private static IEnumerable<string> TenantTables(IModel model) =>
        TenantConventions.TenantTypes(model.GetEntityTypes()).Select(type => type.GetTableName()!).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<Protected> AppendOnly(IModel model) =>
        from type in model.GetEntityTypes()
        let rule = type.ClrType.GetCustomAttribute<AppendOnlyAttribute>()
        where rule is not null
        let columns = type.GetProperties().Where(property => !rule.Changeable.Contains(property.Name)).Select(property => property.GetColumnName()).ToList()
        select new Protected(type.GetTableName()!, columns);

    private static string Columns(Protected table) => string.Join(", ", table.FixedColumns.Select(column => $"\"{column}\""));

    private static IEnumerable<string> SqliteAppendOnly(Protected table)
    {
        yield return $"""drop trigger if exists "{table.Table}_kept" """;
        yield return $"""create trigger "{table.Table}_kept" before delete on "{table.Table}" begin select raise(abort, 'posted rows are never deleted'); end""";
        yield return $"""drop trigger if exists "{table.Table}_fixed" """;
        yield return $"""create trigger "{table.Table}_fixed" before update of {Columns(table)} on "{table.Table}" begin select raise(abort, 'posted rows are never changed'); end""";
    }

    private static IEnumerable<string> PostgresAppendOnly(Protected table)
    {
        yield return """
            create or replace function posted_rows_stay() returns trigger language plpgsql as
            $$ begin raise exception 'posted rows are never changed or deleted'; end $$
            """;
        yield return $"""
            create or replace trigger "{table.Table}_kept" before delete on "{table.Table}" for each row execute function posted_rows_stay()
            """;
        yield return $"""
            create or replace trigger "{table.Table}_fixed" before update of {Columns(table)} on "{table.Table}" for each row execute function posted_rows_stay()
            """;
        yield return $"""
            create or replace trigger "{table.Table}_full" before truncate on "{table.Table}" for each statement execute function posted_rows_stay()
            """;
    }

    // The select around app_tenant() makes it an init plan: evaluated once per query, not once per row.
    private static IEnumerable<string> PostgresRowSecurity(IModel model)
    {
        yield return """
            create or replace function app_tenant() returns uuid language sql stable parallel safe as
            $$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$
            """;
        foreach (var table in TenantTables(model))
        {
            yield return $"""
                alter table "{table}" enable row level security;
                alter table "{table}" force row level security;
                drop policy if exists tenant on "{table}";
                create policy tenant on "{table}" using ("TenantId" = (select app_tenant())) with check ("TenantId" = (select app_tenant()))
                """;
        }
    }

    private static IEnumerable<string> PostgresGrants(string? role)
    {
        if (role is null)
            yield break;
        yield return $"""
            grant usage on schema public to "{role}";
            grant select, insert, update, delete on all tables in schema public to "{role}";
            grant usage on all sequences in schema public to "{role}";
            revoke all on "_migrations", "_walls", "_edit_log_key" from "{role}";
            grant select on "_migrations", "_walls", "_edit_log_key" to "{role}"
            """;
    }

    private static IEnumerable<string> SqlServerRowSecurity(IModel model)
    {
        yield return "if schema_id('security') is null exec('create schema security')";
        yield return "drop security policy if exists security.tenant_policy";
        yield return """
            create or alter function security.tenant(@TenantId uniqueidentifier) returns table with schemabinding as
            return select 1 as allowed where @TenantId = cast(session_context(N'tenant_id') as uniqueidentifier)
            """;
        yield return "create security policy security.tenant_policy\n" + string.Join(",\n", TenantTables(model).Select(table =>
            $"add filter predicate security.tenant([TenantId]) on dbo.[{table}], add block predicate security.tenant([TenantId]) on dbo.[{table}]")) + "\nwith (state = on)";
    }

    private static IEnumerable<string> SqlServerAppendOnly(Protected table)
    {
        var changed = string.Join(" or ", table.FixedColumns.Select(column => $"update([{column}])"));
        yield return $"""
            create or alter trigger dbo.[{table.Table}_kept] on dbo.[{table.Table}] after update, delete as
            if not exists (select 1 from inserted) and exists (select 1 from deleted) or exists (select 1 from inserted) and ({changed})
            begin; throw 50001, 'posted rows are never changed or deleted', 1; end
            """;
    }
}
