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
        new([.. (engines.Length > 0 ? engines : [DatabaseEngine.Sqlite, DatabaseEngine.Postgres]).Select(engine => Row(engine))]);

    public override bool SupportsDiscoveryEnumeration() => true;

    internal static ITheoryDataRow Row(DatabaseEngine engine, params object?[] values) =>
        new TheoryDataRow([engine, .. values]) { Skip = engine is DatabaseEngine.Postgres ? PostgresServer.ReasonToSkip : null };
}

/// <summary>Runs the theory with these values on each engine that a test can start.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EnginesWithAttribute(params object?[] values) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([EnginesAttribute.Row(DatabaseEngine.Sqlite, values), EnginesAttribute.Row(DatabaseEngine.Postgres, values)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
