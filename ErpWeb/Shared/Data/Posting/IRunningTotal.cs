namespace ErpWeb.Shared.Data.Posting;

/// <summary>A row of sums that postings add to: its decimals are the sums, its key says what of.</summary>
public interface IRunningTotal : ITenantOwned, IUnlogged
{
    /// <summary>Rows of one key are one row. Rows are locked in the order of their keys, so that two postings never wait for each other.</summary>
    IComparable Key { get; }

    /// <summary>Adds the sums of a row of the same key.</summary>
    void Add(IRunningTotal other);
}
