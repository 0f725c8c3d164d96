using ErpWeb.Shared.Data;

namespace ErpWeb.Tenancy.Contracts;

/// <summary>What a module needs every business to have. Those that signed up before it was asked for get it at the next start.</summary>
public interface ITenantNeeds
{
    /// <summary>Names all that is needed. When a name is new, every business is looked at once.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Adds the rows that are missing to the context; the caller saves them.</summary>
    Task AddMissingAsync(ErpDbContext db, CancellationToken ct);
}
