namespace ErpWeb.Audit.Wording;

/// <summary>Words for what was done.</summary>
internal static class LogActions
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["Created"] = "Added",
        ["Changed"] = "Changed",
        ["Deleted"] = "Deleted",
        ["Posted"] = "Posted",
        ["Cancelled"] = "Cancelled",
        ["Closed"] = "Closed",
        ["Exported"] = "Exported",
        ["Entered"] = "Came in",
        ["Viewed"] = "Looked at",
    };

    public static IReadOnlyDictionary<string, string> All => Words;

    public static string Of(string action) => Words.GetValueOrDefault(action) ?? LogField.Spaced(action);
}
