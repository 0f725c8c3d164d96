namespace ErpWeb.Accounting.Contracts;

/// <summary>Something that a business has done by itself on certain days. It is asked every hour, on every node, and may be asked twice at once.</summary>
public interface IRecurringWork
{
    /// <summary>Does everything whose day has come and that is not done, also what was missed while nothing ran.</summary>
    /// <returns>How much was done.</returns>
    Task<int> DoDueAsync(CancellationToken ct = default);
}
