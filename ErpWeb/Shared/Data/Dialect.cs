using System.Data.Common;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ErpWeb.Shared.Data;

/// <summary>The statements that LINQ cannot say, or that every posting makes: each changes or reads one row in one round trip.</summary>
internal abstract class Dialect
{
    private const string MastersHashSql = """select "MastersHash" from "EditLogHeads" where "TenantId" = @tenant""";
    private const string SetHashSql = """update "EditLogHeads" set "Hash" = @hash where "TenantId" = @tenant""";

    private static readonly Dialect Returning = new ReturningDialect();
    private static readonly Dialect SqlServer = new SqlServerDialect();

    // Not Database.IsSqlServer(), which reads the name of an assembly: every posting asks five times.
    public static Dialect Of(ErpDbContext db) => db is SqlServerErpDbContext ? SqlServer : Returning;

    /// <summary>Takes the next number of the tenant's series in a financial year; the counter stays locked until the transaction ends.</summary>
    /// <returns>The series, its prefix and the number; null when there is no series for this kind of document.</returns>
    public async Task<(Guid SeriesId, string Prefix, long Number)?> TakeNumberAsync(ErpDbContext db, NumberedDocument document, Guid? registrationId, int financialYear, CancellationToken ct)
    {
        await using var command = Command(db, registrationId is null ? TakeNumberSql : TakeNumberSql.Replace("\"RegistrationId\" is null", "\"RegistrationId\" = @registration", StringComparison.Ordinal));
        Add(command, "tenant", db.TenantId);
        Add(command, "document", (int)document);
        Add(command, "year", financialYear);
        if (registrationId is { } registration)
            Add(command, "registration", registration);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (reader.GetGuid(0), reader.GetString(1), reader.GetInt64(2)) : null;
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

    /// <summary>Moves the end of the tenant's stock ledger forward; the row stays locked until the transaction ends.</summary>
    /// <returns>The new last sequence, and the version of the masters once the lock was there.</returns>
    public async Task<(long Sequence, string Masters)> AdvanceStockAsync(ErpDbContext db, int by, CancellationToken ct)
    {
        await using var command = Command(db, $"{AdvanceStockSql}; {MastersHashSql}");
        Add(command, "tenant", db.TenantId);
        Add(command, "by", by);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        var sequence = reader.GetInt64(0);
        await reader.NextResultAsync(ct);
        return (sequence, await reader.ReadAsync(ct) ? reader.GetString(0) : "");
    }

    /// <param name="isOfMasters">The change was one of masters, so that what is remembered of them is out of date.</param>
    public async Task SetEditLogHashAsync(ErpDbContext db, string hash, bool isOfMasters, CancellationToken ct)
    {
        await using var command = Command(db, isOfMasters
            ? """update "EditLogHeads" set "Hash" = @hash, "MastersHash" = @hash where "TenantId" = @tenant"""
            : SetHashSql);
        Add(command, "tenant", db.TenantId);
        Add(command, "hash", hash);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Sets the hash of a posting's end of the edit log in the same round trip as its rows.</summary>
    public static void SetEditLogHash(DbBatch batch, ErpDbContext db, string hash)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = SetHashSql;
        Add(command.Parameters, command.CreateParameter(), "tenant", db.TenantId);
        Add(command.Parameters, command.CreateParameter(), "hash", hash);
        batch.BatchCommands.Add(command);
    }

    /// <summary>The hash of the last change of a master; empty before the first.</summary>
    public async Task<string> MastersHashAsync(ErpDbContext db, CancellationToken ct)
    {
        await using var command = NewCommand(db, MastersHashSql);
        Add(command, "tenant", db.TenantId);
        return await command.ExecuteScalarAsync(ct) as string ?? "";
    }

    protected abstract string TakeNumberSql { get; }

    protected abstract string AdvanceEditLogSql { get; }

    protected abstract string AdvanceStockSql { get; }

    private static DbCommand Command(ErpDbContext db, string sql) => db.Database.CurrentTransaction is null
        ? throw new InvalidOperationException("Counters are taken inside a transaction.")
        : NewCommand(db, sql);

    private static DbCommand NewCommand(ErpDbContext db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private static void Add(DbCommand command, string name, object value) => Add(command.Parameters, command.CreateParameter(), name, value);

    private static void Add(DbParameterCollection parameters, DbParameter parameter, string name, object value)
    {
        parameter.ParameterName = "@" + name;
        parameter.Value = value;
        parameters.Add(parameter);
    }

    private sealed class ReturningDialect : Dialect
    {
        protected override string TakeNumberSql =>
            """
            insert into "NumberCounters" ("TenantId", "SeriesId", "Prefix", "FinancialYear", "Last")
            select "TenantId", "Id", "Prefix", @year, 1 from "NumberSeries" where "TenantId" = @tenant and "Document" = @document and "RegistrationId" is null order by "Id" limit 1
            on conflict ("TenantId", "SeriesId", "FinancialYear") do update set "Last" = "NumberCounters"."Last" + 1
            returning "SeriesId", "Prefix", "Last"
            """;

        protected override string AdvanceEditLogSql =>
            """
            insert into "EditLogHeads" ("TenantId", "Sequence", "Hash", "MastersHash") values (@tenant, @by, @start, @start)
            on conflict ("TenantId") do update set "Sequence" = "EditLogHeads"."Sequence" + @by
            returning "Sequence", "Hash"
            """;

        protected override string AdvanceStockSql =>
            """
            insert into "StockClocks" ("TenantId", "Sequence") values (@tenant, @by)
            on conflict ("TenantId") do update set "Sequence" = "StockClocks"."Sequence" + @by
            returning "Sequence"
            """;
    }

    private sealed class SqlServerDialect : Dialect
    {
        protected override string TakeNumberSql =>
            """
            merge "NumberCounters" with (holdlock) as t
            using (select top 1 "TenantId", "Id", "Prefix" from "NumberSeries" where "TenantId" = @tenant and "Document" = @document and "RegistrationId" is null order by "Id") as s
            on t."TenantId" = s."TenantId" and t."SeriesId" = s."Id" and t."FinancialYear" = @year
            when matched then update set "Last" = t."Last" + 1
            when not matched then insert ("TenantId", "SeriesId", "Prefix", "FinancialYear", "Last") values (s."TenantId", s."Id", s."Prefix", @year, 1)
            output inserted."SeriesId", inserted."Prefix", inserted."Last";
            """;

        protected override string AdvanceEditLogSql =>
            """
            merge "EditLogHeads" with (holdlock) as t using (select @tenant) as s (TenantId) on t."TenantId" = s.TenantId
            when matched then update set "Sequence" = t."Sequence" + @by
            when not matched then insert ("TenantId", "Sequence", "Hash", "MastersHash") values (s.TenantId, @by, @start, @start)
            output inserted."Sequence", inserted."Hash";
            """;

        protected override string AdvanceStockSql =>
            """
            merge "StockClocks" with (holdlock) as t using (select @tenant) as s (TenantId) on t."TenantId" = s.TenantId
            when matched then update set "Sequence" = t."Sequence" + @by
            when not matched then insert ("TenantId", "Sequence") values (s.TenantId, @by)
            output inserted."Sequence"
            """;
    }
}
