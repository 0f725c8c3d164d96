namespace ErpWeb.Shared.Ui.Search;

/// <summary>What one module lets people find from everywhere. Returns its few best hits, best first.</summary>
public interface ISearchSource
{
    /// <summary>The right without which it is not asked.</summary>
    string Needs { get; }

    ValueTask<IReadOnlyList<SearchHit>> FindAsync(string term, CancellationToken cancellationToken);
}

/// <summary>All sources at once.</summary>
public interface IGlobalSearch
{
    ValueTask<IReadOnlyList<SearchHit>> FindAsync(string term, CancellationToken cancellationToken);
}
