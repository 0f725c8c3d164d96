using ErpWeb.Shared.Data;

namespace ErpWeb.Identity.Contracts;

/// <summary>Tells what a person left behind beyond the edit log; whoever left something is deactivated and never removed.</summary>
public interface IPersonTraces
{
    Task<bool> AnyAsync(ErpDbContext db, Guid userId, CancellationToken ct);
}
