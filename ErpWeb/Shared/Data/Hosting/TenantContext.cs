namespace ErpWeb.Shared.Data.Hosting;

/// <summary>The tenant and the person of this scope (request, circuit or job). Set once; a second, different tenant is a bug or an attack.</summary>
public sealed class TenantContext
{
    private Guid _tenantId;

    public bool IsSet => _tenantId != Guid.Empty;

    /// <exception cref="InvalidOperationException">Nobody has chosen a tenant for this scope.</exception>
    public Guid TenantId => IsSet ? _tenantId : throw new InvalidOperationException("No tenant is chosen in this scope.");

    public Actor Actor { get; private set; } = Actor.Nobody;

    public void Set(Guid tenantId, Actor actor)
    {
        if (IsSet && _tenantId != tenantId)
            throw new InvalidOperationException("The tenant of a scope does not change.");
        _tenantId = tenantId;
        Actor = actor;
    }
}
