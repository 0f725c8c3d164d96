using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Identity.Contracts;

/// <summary>The person at work in this scope (request or circuit), the tenant, and what the role allows.</summary>
public sealed class CurrentUser(TenantContext tenant)
{
    private Session? _session;

    public bool IsSignedIn => tenant.IsSet;

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Guid TenantId => tenant.TenantId;

    public Guid UserId => tenant.Actor.UserId;

    public string DisplayName => tenant.Actor.Name;

    /// <summary>The address he is at.</summary>
    internal string Origin => tenant.Actor.Origin;

    public string RoleName => _session?.RoleName ?? "";

    /// <summary>The session at work here; empty in a job.</summary>
    public Guid SessionId => _session?.Id ?? Guid.Empty;

    /// <summary>When the leave of this visitor from support ends; null for people of the business.</summary>
    public DateTime? SupportUntilUtc => _session?.SupportUntilUtc;

    internal DateTime? ProvedAtUtc => _session?.ProvedAtUtc;

    internal bool IsRemembered => _session?.IsRemembered ?? false;

    internal bool MustChangePassword => _session?.MustChangePassword ?? false;

    /// <summary>Whether the role allows it.</summary>
    /// <param name="permission">A code such as <c>billing.invoice.post</c>.</param>
    public bool Can(string permission) => tenant.Rights.Allows(permission);

    /// <summary>Makes the scope this person's.</summary>
    /// <param name="origin">Where the person is: an address, for the edit log.</param>
    internal void Enter(Session session, string origin)
    {
        tenant.Set(session.TenantId, new Actor(session.UserId, session.DisplayName, origin), session.Rights);
        _session = session;
    }
}
