using ErpWeb.Shared.Kernel.Access;

namespace ErpWeb.Shared.Data.Hosting;

/// <summary>
/// The tenant, the person and his rights in this scope (request, circuit or job). The tenant is set once: a second,
/// different one is a bug or an attack. The rights may change while a circuit is open.
/// </summary>
public sealed class TenantContext
{
    private Guid _tenantId;

    public bool IsSet => _tenantId != Guid.Empty;

    /// <summary>Whether the session was ended while the scope was open: nothing is read or written any more.</summary>
    public bool IsEnded { get; private set; }

    /// <exception cref="InvalidOperationException">Nobody has chosen a tenant for this scope.</exception>
    public Guid TenantId => IsSet ? _tenantId : throw new InvalidOperationException("No tenant is chosen in this scope.");

    public Actor Actor { get; private set; } = Actor.Nobody;

    public Rights Rights { get; private set; } = Rights.None;

    /// <summary>The role was changed while the scope is open: what is shown may have become more or less. Not on the scope's own thread of work.</summary>
    public event Action? RightsChanged;

    public void Set(Guid tenantId, Actor actor, Rights rights)
    {
        if (IsSet && _tenantId != tenantId)
            throw new InvalidOperationException("The tenant of a scope does not change.");
        if (IsEnded)
            return;
        (_tenantId, Actor, Rights) = (tenantId, actor, rights);
        RightsChanged?.Invoke();
    }

    public void End() => (IsEnded, Rights) = (true, Rights.None);

    /// <exception cref="SessionEndedException">The session has ended.</exception>
    /// <exception cref="AccessDeniedException">The role does not allow it.</exception>
    public void Demand(string permission)
    {
        if (IsEnded)
            throw new SessionEndedException();
        if (!Rights.Allows(permission))
            throw new AccessDeniedException(permission);
    }
}
