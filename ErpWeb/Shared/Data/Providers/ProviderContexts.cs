using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ErpWeb.Shared.Data.Providers;

public sealed class PostgresErpDbContext(DbContextOptions<PostgresErpDbContext> options) : ErpDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.HasCollation(NameOrder.Collation, locale: "und-u-ks-level2", provider: "icu", deterministic: false);
    }
}

public sealed partial class SqlServerErpDbContext(DbContextOptions<SqlServerErpDbContext> options) : ErpDbContext(options)
{
    // Its filtered indexes compare a column with a constant only, never with another column.
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        NameOrder.Rename(model, "Latin1_General_100_CI_AS");
        foreach (var index in model.Model.GetEntityTypes().SelectMany(type => type.GetDeclaredIndexes()).Where(ComparesColumns))
            index.SetFilter(null);
        // What EF reads back of a change is refused where a trigger stands (error 334).
        foreach (var type in model.Model.GetEntityTypes().Where(type => type.ClrType.IsDefined(typeof(AppendOnlyAttribute), inherit: false)))
            type.UseSqlOutputClause(false);
    }

    private static bool ComparesColumns(IMutableIndex index) => index.GetFilter() is { } filter && TwoColumns().IsMatch(filter);

    [GeneratedRegex("\"\\w+\" *[<>=]+ *\"")]
    private static partial Regex TwoColumns();
}

/// <summary>SQLite keeps decimals as integers of 1/10,000 so that sums and comparisons in SQL stay exact, and takes one writer at a time.</summary>
public sealed class SqliteErpDbContext(DbContextOptions<SqliteErpDbContext> options) : ErpDbContext(options)
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = new();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Waiting here costs nothing; waiting inside SQLite is a poll every 150 ms that the unlucky writer keeps losing.
    protected internal override async ValueTask<IDisposable?> EnterWriteQueueAsync(CancellationToken ct)
    {
        var queue = Queues.GetOrAdd(Database.GetConnectionString()!, _ => new SemaphoreSlim(1, 1));
        // An operation that opens a second one inside its own would wait for itself.
        return await queue.WaitAsync(Patience, ct)
            ? new Turn(queue)
            : throw new TimeoutException("The database was busy with another write for too long.");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        configuration.Properties<decimal>().HaveConversion<TenThousandths>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        NameOrder.Rename(model, "NOCASE");
    }

    // The servers round what is finer than their column, so this rounds too.
    private sealed class TenThousandths() : ValueConverter<decimal, long>(value => (long)(Rounding.To(value, 4) * 10_000m), stored => stored / 10_000m);

    private sealed class Turn(SemaphoreSlim queue) : IDisposable
    {
        public void Dispose() => queue.Release();
    }
}
