namespace ErpWeb.Tests.Architecture;

internal static class Offences
{
    /// <summary>Fails with every offence on a line of its own.</summary>
    public static void AssertNone(IEnumerable<string?> offences)
    {
        var found = offences.ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }
}
