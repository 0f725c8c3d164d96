using ErpWeb.Tests.EndToEnd;
using ErpWeb.Tests.Scenarios;
using ErpWeb.Tests.Security.TwinTenants;
using ErpWeb.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace ErpWeb.Tests.Support;

/// <summary>What takes minutes begins first, so that at the end no single collection runs alone on a machine with room for three.</summary>
internal sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
        [BrowserCollection.Name, nameof(RouteSweepTests), BrowserWalkCollection.Name, nameof(KilledProcessScenario)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(RankOf)];

    private static int RankOf<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var rank = Array.FindIndex(Long, name => collection.TestCollectionDisplayName == name || collection.TestCollectionDisplayName.Contains($".{name} ", StringComparison.Ordinal));
        return rank < 0 ? Long.Length : rank;
    }
}
