namespace ErpWeb.Shared.Data;

/// <summary>Makes row ids in the application: version-7 GUIDs, so that new rows land at the end of each index.</summary>
public static class Ids
{
    public static Guid New() => Guid.CreateVersion7();
}
