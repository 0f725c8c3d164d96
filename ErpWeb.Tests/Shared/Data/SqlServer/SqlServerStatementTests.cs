using System.Reflection;
using System.Text.RegularExpressions;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Data.Walls;
using ErpWeb.Tests.Architecture;
using ErpWeb.Tests.Security.Roles;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ErpWeb.Tests.Shared.Data.SqlServer;

/// <summary>Everything that would be said to SQL Server, read word by word: no server has ever heard it.</summary>
public sealed partial class SqlServerStatementTests
{
    /// <summary>Where statements are written by hand; each is read below.</summary>
    private static readonly string[] WrittenByHand =
    [
        "Dialect.cs", "Hosting/DatabaseSetup.cs", "Posting/PostingBatch.cs", "Posting/ReadPlan.cs", "Posting/TotalsWriter.cs", "Providers/SqlitePragmas.cs", "Walls/TenantOnOpen.cs",
    ];

    [Fact]
    public void NoStatement_IsWrittenElsewhere() => Assert.Equal(
        WrittenByHand.Select(file => "ErpWeb/Shared/Data/" + file),
        SourceTree.ProductFiles(".cs").Where(file => CommandTextSet().IsMatch(File.ReadAllText(Path.Combine(SourceTree.Root, file)))).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void Migrations_AreRead(MigrationsSqlGenerationOptions options)
    {
        using var db = ModelCensusTests.Open(DatabaseEngine.SqlServer);
        var batches = Batch().Split(db.GetService<IMigrator>().GenerateScript(options: options));

        Assert.True(batches.Sum(batch => batch.Length) > 100_000, $"Only {batches.Sum(batch => batch.Length)} letters in {batches.Length} batches.");
        Offences.AssertNone(Faults(batches));
    }

    [Fact]
    public void Walls_AreRead()
    {
        using var db = ModelCensusTests.Open(DatabaseEngine.SqlServer);
        var setup = File.ReadAllText(Path.Combine(SourceTree.Root, "ErpWeb/Shared/Data/Hosting/DatabaseSetup.cs"));

        Offences.AssertNone(Faults([.. DatabaseWalls.Script(db.Model, DatabaseEngine.SqlServer), .. OfSqlServer().Matches(setup).Select(match => match.Groups[1].Value)]));
    }

    [Fact]
    public void Postings_AreRead()
    {
        using var db = ModelCensusTests.Open(DatabaseEngine.SqlServer);
        var types = db.Model.GetEntityTypes().Select(type => type.ClrType).ToList();
        List<string> inserts = [.. types.Where(type => type.IsAssignableTo(typeof(IUnlogged))).Select(type => InsertPlan.For(db, type).Sql)];
        List<string> totals = [.. types.Where(type => type.IsAssignableTo(typeof(IRunningTotal))).SelectMany(type => new[] { 1, 3 }.Select(rows => UpsertPlan.For(db, type, rows).Sql))];

        Assert.True(inserts.Count > 50 && totals.Count >= 4, "The plans were not found.");
        Offences.AssertNone(Faults([.. inserts, .. totals]));
    }

    [Fact]
    public async Task Counters_AndReadsOfPostings_AreRead()
    {
        var server = new PretendedServer(rows: 1);
        await using var db = server.Rent();
        db.Bind(Ids.New(), TestTenant.Clerk);
        await using var write = await db.Database.BeginTransactionAsync();

        var dialect = Dialect.Of(db);
        var verbs = typeof(Dialect).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        foreach (var verb in verbs)
        {
            foreach (var isGiven in (bool[])[true, false])
                await (Task)verb.Invoke(dialect, [.. verb.GetParameters().Select(parameter => Argument(db, parameter.ParameterType, isGiven))])!;
        }
        var read = typeof(ReadPlan).GetMethod(nameof(ReadPlan.ReadAsync))!;
        foreach (var type in db.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsAssignableTo(typeof(TenantRow)) && type.GetConstructor(Type.EmptyTypes) is not null && !type.IsAbstract && !HasRequired(type)))
            await (Task)read.MakeGenericMethod(type).Invoke(null, [new PretendedServer(rows: 0).Rent(), nameof(TenantRow.Id), new[] { Ids.New() }, CancellationToken.None])!;

        Assert.True(server.Statements.Count > verbs.Length, "The statements were not heard.");
        Assert.Contains(server.Statements.Keys, said => said.StartsWith("exec sp_set_session_context", StringComparison.Ordinal));
        Offences.AssertNone(Faults(server.Statements.Keys));
    }

    /// <summary>Every verb of every service, on contexts of SQL Server: what LINQ says is turned into T-SQL, or the verb fails here.</summary>
    [Fact]
    public async Task Verbs_SayNothingThatCannotBeSaid()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = new PretendedServer(rows: 1);
        await using var services = TestServices.Build(database, added => added.AddSingleton<ErpDbContextPool>(server));
        var faults = new List<string>();
        foreach (var verb in Verb.All)
        {
            await using var scope = new TestScope(database, Ids.New(), services);
            if (await FaultAsync(verb, scope) is { } fault)
                faults.Add($"{verb.Name}: {fault}");
        }

        var said = server.Statements.Keys;
        Assert.True(said.Count > 300, $"Only {said.Count} statements were heard.");
        Offences.AssertNone([.. faults, .. Faults(said)]);
        TestContext.Current.TestOutputHelper?.WriteLine($"{said.Count} statements of {Verb.All.Count} verbs");
    }

    private static async Task<string?> FaultAsync(Verb verb, TestScope scope)
    {
        try
        {
            await verb.AskAsync(scope, Verb.Sample);
            return null;
        }
        catch (Exception fault)
        {
            // Everything else is about the made-up rows.
            for (var inner = fault; inner is not null; inner = inner.InnerException)
            {
                if (inner.Message.Contains("could not be translated", StringComparison.Ordinal) || inner.Message.Contains("not supported by", StringComparison.Ordinal) || inner.Message.Contains("without its TenantId", StringComparison.Ordinal))
                    return inner.Message;
            }
            return null;
        }
    }

    private static IEnumerable<string> Faults(IEnumerable<string> statements) =>
        from statement in statements
        let fault = TransactSql.Fault(statement)
        where fault is not null
        select $"{fault}: {statement[..Math.Min(statement.Length, 300)]}";

    private static bool HasRequired(Type type) => type.GetProperties().Any(property => property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null);

    private static object? Argument(ErpDbContext db, Type type, bool isGiven) =>
        type == typeof(ErpDbContext) ? db : type == typeof(string) ? "x" : type == typeof(bool) ? isGiven : type == typeof(Guid?) ? isGiven ? Ids.New() : null : Activator.CreateInstance(type);

    [GeneratedRegex(@"CommandText(,[^)]*)?\)? = ")]
    private static partial Regex CommandTextSet();

    [GeneratedRegex(@"(?m)^GO\s*$")]
    private static partial Regex Batch();

    [GeneratedRegex("\"(if object_id[^\"]*)\"")]
    private static partial Regex OfSqlServer();
}
