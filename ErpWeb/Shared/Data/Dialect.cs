using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ErpWeb.Shared.Data;

/// <summary>The three statements that LINQ cannot say: each changes a row and returns what it became, in one round trip.</summary>
internal abstract class Dialect
{
    private static readonly Dialect Returning = new ReturningDialect();
    private static readonly Dialect SqlServer = new SqlServerDialect();

    public static Dialect Of(ErpDbContext db) => db.Database.IsSqlServer() ? SqlServer : Returning;

    /// <summary>Takes the next number of a series in a financial year; the row stays locked until the transaction ends.</summary>
    public async Task<long> TakeNumberAsync(ErpDbContext db, Guid seriesId, int financialYear, CancellationToken ct)
    {
        await using var command = Command(db, TakeNumberSql);
        Add(command, "tenant", db.TenantId);
        Add(command, "series", seriesId);
        Add(command, "year", financialYear);
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct));
    }

    /// <summary>Moves the end of the tenant's edit log forward and returns the new last sequence and the hash so far.</summary>
    public async Task<(long Sequence, string Hash)> AdvanceEditLogAsync(ErpDbContext db, int by, string startHash, CancellationToken ct)
    {
        await using var command = Command(db, AdvanceEditLogSql);
        Add(command, "tenant", db.TenantId);
        Add(command, "by", by);
        Add(command, "start", startHash);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return (reader.GetInt64(0), reader.GetString(1));
    }

    public async Task SetEditLogHashAsync(ErpDbContext db, string hash, CancellationToken ct)
    {
        await using var command = Command(db, """update "EditLogHeads" set "Hash" = @hash where "TenantId" = @tenant""");
        Add(command, "tenant", db.TenantId);
        Add(command, "hash", hash);
        await command.ExecuteNonQueryAsync(ct);
    }

    protected abstract string TakeNumberSql { get; }

    protected abstract string AdvanceEditLogSql { get; }

    private static DbCommand Command(ErpDbContext db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Counters are taken inside a transaction.");
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@" + name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private sealed class ReturningDialect : Dialect
    {
        protected override string TakeNumberSql =>
            """
            insert into "NumberCounters" ("TenantId", "SeriesId", "FinancialYear", "Last") values (@tenant, @series, @year, 1)
            on conflict ("TenantId", "SeriesId", "FinancialYear") do update set "Last" = "NumberCounters"."Last" + 1
            returning "Last"
            """;

        protected override string AdvanceEditLogSql =>
            """
            insert into "EditLogHeads" ("TenantId", "Sequence", "Hash") values (@tenant, @by, @start)
            on conflict ("TenantId") do update set "Sequence" = "EditLogHeads"."Sequence" + @by
            returning "Sequence", "Hash"
            """;
    }

    private sealed class SqlServerDialect : Dialect
    {
        protected override string TakeNumberSql =>
            """
            merge "NumberCounters" with (holdlock) as t using (select @tenant, @series, @year) as s (TenantId, SeriesId, FinancialYear)
            on t."TenantId" = s.TenantId and t."SeriesId" = s.SeriesId and t."FinancialYear" = s.FinancialYear
            when matched then update set "Last" = t."Last" + 1
            when not matched then insert ("TenantId", "SeriesId", "FinancialYear", "Last") values (s.TenantId, s.SeriesId, s.FinancialYear, 1)
            output inserted."Last";
            """;

        protected override string AdvanceEditLogSql =>
            """
            merge "EditLogHeads" with (holdlock) as t using (select @tenant) as s (TenantId) on t."TenantId" = s.TenantId
            when matched then update set "Sequence" = t."Sequence" + @by
            when not matched then insert ("TenantId", "Sequence", "Hash") values (s.TenantId, @by, @start)
            output inserted."Sequence", inserted."Hash";
            """;
    }
}
