using System.Security.Claims;
using ErpWeb.Identity.ApiKeys;
using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Kernel.Access;

namespace ErpWeb.Identity.Tokens;

/// <summary>What a program that was let in may do now.</summary>
public sealed class ProgramQueries(SessionQueries sessions, ApiKeyQueries keys)
{
    /// <summary>Its rights; null when its session has ended or its key is no longer good.</summary>
    public async Task<Rights?> RightsAsync(ClaimsPrincipal program, CancellationToken ct = default) =>
        program.TenantId() is { } tenantId && Guid.TryParse(program.FindFirstValue(TokenSchemes.ApiKeyClaim), out var keyId)
            ? (await keys.FindLiveAsync(tenantId, keyId, ct))?.Rights
            : (await sessions.FindAsync(program, ct))?.Rights;
}
