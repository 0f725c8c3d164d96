using System.Reflection;
using ErpWeb.Shared.Data.Providers;
using Xunit.Sdk;
using Xunit.v3;

namespace ErpWeb.Tests.Support;

/// <summary>Runs the theory once on each engine that a test can start. PostgreSQL is skipped where there is none, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EnginesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow(DatabaseEngine.Sqlite),
        new TheoryDataRow(DatabaseEngine.Postgres) { Skip = PostgresServer.ReasonToSkip },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
