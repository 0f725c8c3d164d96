namespace ErpWeb.Tenancy.Contracts;

/// <summary>A business as it is listed on this installation; nothing of what it owns.</summary>
/// <param name="Slug">Its name in addresses: "mehta-traders".</param>
/// <param name="SuspendReason">Why its people may not work; null while they may.</param>
public sealed record TenantEntry(Guid Id, string Slug, string Name, TenantStatus Status, string? SuspendReason)
{
    public bool IsSuspended => Status is TenantStatus.Suspended;
}
