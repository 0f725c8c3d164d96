namespace ErpWeb.Api.Http;

/// <summary>Which rows of a list of masters are asked for.</summary>
public enum ListStatus { Active, Inactive, All }

internal static class ListStatuses
{
    /// <summary>The filter of the queries: what is in use unless said otherwise, null for everything.</summary>
    public static bool? ToFilter(this Word<ListStatus>? status) => status?.Value switch { ListStatus.All => null, ListStatus.Inactive => false, _ => true };
}
