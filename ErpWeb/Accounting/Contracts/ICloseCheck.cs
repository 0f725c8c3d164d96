using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Accounting.Contracts;

/// <summary>Work that a bookkeeper looks at before he closes days. Each module that leaves work open states its own.</summary>
public interface ICloseCheck
{
    /// <summary>What is still open up to the day; null when nothing is.</summary>
    Task<OpenWork?> FindAsync(ErpDbContext db, DateOnly day, CancellationToken ct);
}

/// <summary>Work that is still open.</summary>
/// <param name="What">"3 lines of bank statements are not reconciled".</param>
/// <param name="Href">Where it is done.</param>
public sealed record OpenWork(Wording What, string Href);
