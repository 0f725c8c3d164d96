using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Identity.Contracts;

/// <summary>The person at work in this scope (request or circuit), the tenant, and what the role allows.</summary>
public sealed class CurrentUser(TenantContext tenant)
{
    public bool IsSignedIn => tenant.IsSet;

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Guid TenantId => tenant.TenantId;

    public Guid UserId => tenant.Actor.UserId;

    public string DisplayName => tenant.Actor.Name;

    public string RoleName { get; private set; } = "";

    /// <summary>Whether the role allows it.</summary>
    /// <param name="permission">A code such as <c>billing.invoice.post</c>.</param>
    public bool Can(string permission) => tenant.Rights.Allows(permission);

    /// <summary>Makes the scope this person's.</summary>
    /// <param name="origin">Where the person is: an address, for the edit log.</param>
    internal void Enter(Sessions.Session session, string origin)
    {
        tenant.Set(session.TenantId, new Actor(session.UserId, session.DisplayName, origin), session.Rights);
        RoleName = session.RoleName;
    }
}
