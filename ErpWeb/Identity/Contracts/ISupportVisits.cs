using ErpWeb.Shared.Kernel.Access;

namespace ErpWeb.Identity.Contracts;

/// <summary>Finds by whose leave somebody who is no member is in a business.</summary>
public interface ISupportVisits
{
    /// <summary>The visit as it is now; null when the leave has expired or was withdrawn.</summary>
    Task<SupportVisit?> FindAsync(Guid tenantId, Guid operatorId, CancellationToken ct = default);
}

/// <summary>Somebody of the platform in a business, by its owner's leave.</summary>
/// <param name="Name">As the edit log shows it: "Support: Vikram".</param>
/// <param name="Stamp">Changes with the operator's password.</param>
/// <param name="Reason">Why the owner allowed it.</param>
public sealed record SupportVisit(string Name, string Stamp, Rights Rights, DateTime UntilUtc, string Reason);
