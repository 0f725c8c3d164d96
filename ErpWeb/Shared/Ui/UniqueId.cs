namespace ErpWeb.Shared.Ui;

/// <summary>Ids for labels and descriptions, unique within the process.</summary>
internal static class UniqueId
{
    private static long _last;

    public static string Next(string prefix) => $"{prefix}-{Interlocked.Increment(ref _last)}";
}
