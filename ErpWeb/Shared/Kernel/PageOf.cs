namespace ErpWeb.Shared.Kernel;

/// <summary>One page of a list.</summary>
/// <param name="Rows">The rows of this page, in order.</param>
/// <param name="NextCursor">Opaque position of the next page; null on the last one.</param>
/// <param name="Total">Rows on all pages, where it was counted.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Rows, string? NextCursor, int? Total);
