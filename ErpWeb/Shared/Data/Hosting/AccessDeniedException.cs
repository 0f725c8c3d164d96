namespace ErpWeb.Shared.Data.Hosting;

/// <summary>A person asked for what his role does not allow. Pages hide such things, so this is a forged request, or a right that was just taken away.</summary>
public sealed class AccessDeniedException(string permission) : Exception($"The role does not allow {permission}.")
{
    public string Permission { get; } = permission;
}

/// <summary>The session of this scope has ended: signed out elsewhere, revoked, or the tenant is suspended.</summary>
public sealed class SessionEndedException() : Exception("The session has ended.");
