using System.Text.Json;
using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Tokens;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.ApiKeys;

/// <summary>A key in the list; the key itself is shown only once, when it is made.</summary>
public sealed record ApiKeyRow(
    Guid Id, string Name, string Prefix, IReadOnlyList<string> Scopes, string CreatedBy, DateTime CreatedAtUtc, DateTime ExpiresAtUtc, DateTime? LastUsedAtUtc, DateTime? RevokedAtUtc);

/// <summary>Makes, lists and revokes keys for machines.</summary>
public sealed class ApiKeyService(TenantDb tenantDb, TenantContext tenant, PermissionCatalogue catalogue, StepUp stepUp)
{
    private const int Most = 100;

    /// <summary>Makes a key and returns its text: the only time that anybody sees it.</summary>
    /// <exception cref="ProofNeededException">The person has not just shown who he is.</exception>
    public async Task<Result<string>> CreateAsync(ApiKeyDraft draft, CancellationToken ct = default)
    {
        draft.Name = draft.Name.Trim();
        await using var db = await tenantDb.OpenAsync(IdentityPermissions.ApiKeyManage, ct);
        await stepUp.DemandAsync(ct);
        if (ApiKeyRules.Check(draft, tenant.Rights, catalogue) is { Count: > 0 } errors)
            return errors;
        await using var write = await db.BeginWriteAsync(ct);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        if (await db.ApiKeys.CountAsync(key => key.RevokedAtUtc == null && key.ExpiresAtUtc > now, ct) >= Most)
            return new Error("identity.api_key.too_many", $"There are {Most} keys already. Revoke one that is not used.");
        var secret = TenantSecret.New(TenantSecret.ApiKey, db.TenantId);
        var key = new ApiKey
        {
            Id = Ids.New(),
            Name = draft.Name,
            Prefix = secret.Beginning,
            Hash = secret.Hash,
            Scopes = Rights.Format(draft.Scopes),
            CreatedById = db.Actor.UserId,
            CreatedBy = db.Actor.Name,
            CreatedAtUtc = now,
            ExpiresAtUtc = now.AddDays(draft.Days),
        };
        var batch = new PostingBatch(db);
        batch.Add(key);
        await batch.WriteAsync(Logged("Created", key), ct);
        await write.CommitAsync(ct);
        return secret.Text;
    }

    /// <summary>Ends a key at once and for good; ending it again changes nothing.</summary>
    public async Task<Result> RevokeAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(IdentityPermissions.ApiKeyManage, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Id == id, ct);
        if (key is null)
            return new Error("identity.api_key.not_found", "This key does not exist.");
        if (await db.ApiKeys.Where(row => row.Id == id && row.RevokedAtUtc == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAtUtc, now), ct) == 0)
            return Result.Success;
        await new PostingBatch(db).WriteAsync(Logged("Revoked", key), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    /// <summary>All keys there ever were, the newest first.</summary>
    public async Task<IReadOnlyList<ApiKeyRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(IdentityPermissions.ApiKeyManage, ct);
        var keys = await db.ApiKeys.AsNoTracking().OrderByDescending(key => key.Id).Take(500).ToListAsync(ct);
        return keys.ConvertAll(key => new ApiKeyRow(
            key.Id, key.Name, key.Prefix, key.Scopes.Split('\n'), key.CreatedBy, key.CreatedAtUtc, key.ExpiresAtUtc, key.LastUsedAtUtc, key.RevokedAtUtc));
    }

    private static LoggedChange Logged(string action, ApiKey key) => new(action, nameof(ApiKey), key.Id, JsonSerializer.Serialize(
        new { key.Name, key.Prefix, Scopes = key.Scopes.Split('\n'), key.ExpiresAtUtc }));
}
