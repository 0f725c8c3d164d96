using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Data.Walls;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ErpWeb.Tests.Shared.Data;

/// <summary>What must hold for every table, asked of the model of each engine; no server is contacted.</summary>
public sealed class ModelCensusTests
{
    public static TheoryData<DatabaseEngine> AllEngines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory, MemberData(nameof(AllEngines))]
    public void EveryEntity_BelongsToATenantOrIsNamedGlobal(DatabaseEngine engine)
    {
        using var db = Open(engine);
        var types = db.Model.GetEntityTypes().Select(type => type.ClrType).ToList();

        Assert.All(types.Except(TenantConventions.Global), type => Assert.True(typeof(ITenantOwned).IsAssignableFrom(type), $"{type.Name} has no tenant."));
        Assert.Empty(TenantConventions.Global.Except(types));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public void EveryTenantTable_IsHeldToItsTenant(DatabaseEngine engine)
    {
        using var db = Open(engine);

        Assert.All(SampleRows.Types(db), type =>
        {
            Assert.NotNull(type.FindDeclaredQueryFilter(TenantConventions.Filter));
            Assert.True(type.FindProperty(nameof(ITenantOwned.TenantId))!.IsConcurrencyToken);
            Assert.All(type.GetKeys(), key => AssertLedByTenant(key.Properties));
            Assert.All(type.GetIndexes().Where(index => index.IsUnique), index => AssertLedByTenant(index.Properties));
            Assert.All(type.GetForeignKeys().Where(key => typeof(ITenantOwned).IsAssignableFrom(key.PrincipalEntityType.ClrType)), key =>
            {
                AssertLedByTenant(key.Properties);
                AssertLedByTenant(key.PrincipalKey.Properties);
            });
        });
    }

    [Theory, MemberData(nameof(AllEngines))]
    public void EveryVersionedRow_IsSavedOnlyOverTheVersionItWasReadAt(DatabaseEngine engine)
    {
        using var db = Open(engine);
        var versioned = SampleRows.Types(db).Where(type => typeof(IVersioned).IsAssignableFrom(type.ClrType)).ToList();

        Assert.NotEmpty(versioned);
        Assert.All(versioned, type => Assert.True(type.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public void EveryDecimal_KeepsFourPlaces(DatabaseEngine engine)
    {
        using var db = Open(engine);
        var decimals = db.Model.GetEntityTypes().SelectMany(type => type.GetProperties())
            .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(decimal)).ToList();

        Assert.NotEmpty(decimals);
        Assert.All(decimals, property => Assert.Equal(engine is DatabaseEngine.Sqlite ? "INTEGER" : engine is DatabaseEngine.Postgres ? "numeric(18,4)" : "decimal(18,4)", property.GetColumnType()));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public void Migrations_AreUpToDateWithTheModel(DatabaseEngine engine)
    {
        using var db = Open(engine);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), $"Run eng/migrate.sh: the model has changed for {engine}.");
    }

    [Fact]
    public void SqlServer_CanBeSetUpByScript()
    {
        using var db = Open(DatabaseEngine.SqlServer);
        var tables = SampleRows.Types(db).Select(type => type.GetTableName()!).Distinct().ToList();

        var migrations = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        var walls = string.Join('\n', DatabaseWalls.Script(db.Model, DatabaseEngine.SqlServer));

        Assert.All(tables, table =>
        {
            Assert.Contains($"CREATE TABLE [{table}]", migrations);
            Assert.Contains($"add filter predicate security.tenant([TenantId]) on dbo.[{table}], add block predicate security.tenant([TenantId]) on dbo.[{table}]", walls);
        });
        Assert.Contains("create or alter trigger dbo.[Invoices_kept]", walls);
    }

    internal static ErpDbContext Open(DatabaseEngine engine) => DatabaseEngines.Create(engine, engine switch
    {
        DatabaseEngine.Sqlite => "Data Source=:memory:",
        DatabaseEngine.Postgres => "Host=nowhere",
        _ => "Server=nowhere",
    });

    private static void AssertLedByTenant(IReadOnlyList<IReadOnlyProperty> columns) => Assert.Equal(nameof(ITenantOwned.TenantId), columns[0].Name);
}
