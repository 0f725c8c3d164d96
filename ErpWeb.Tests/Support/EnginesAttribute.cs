using System.Reflection;
using ErpWeb.Shared.Data.Providers;
using Xunit.Sdk;
using Xunit.v3;

namespace ErpWeb.Tests.Support;

/// <summary>
/// Runs the theory once on each engine that a test can start, or on those named. PostgreSQL is skipped where there is
/// none, except in CI.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EnginesAttribute(params DatabaseEngine[] engines) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. (engines.Length > 0 ? engines : [DatabaseEngine.Sqlite, DatabaseEngine.Postgres]).Select(Row)]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private static ITheoryDataRow Row(DatabaseEngine engine) =>
        new TheoryDataRow(engine) { Skip = engine is DatabaseEngine.Postgres ? PostgresServer.ReasonToSkip : null };
}
