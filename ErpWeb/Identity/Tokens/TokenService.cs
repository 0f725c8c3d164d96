using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Tokens;

/// <summary>An access token and the token that renews it once.</summary>
public sealed record IssuedTokens(AccessToken Access, string AccessText, string RefreshText, DateTime RefreshExpiresAtUtc);

/// <summary>Gives programs their tokens. A session of tokens is a row like that of a browser: seen, ended and revoked in the same places.</summary>
public sealed partial class TokenService(ErpDbContextPool pool, SessionControl control, TokenKeys keys, TimeProvider clock, ILogger<TokenService> log)
{
    /// <summary>How long a program may stay away before its person signs in again.</summary>
    public static TimeSpan RefreshLife { get; } = TimeSpan.FromDays(14);

    /// <summary>Begins a session of tokens; null when the person may not work in the tenant.</summary>
    public async Task<IssuedTokens?> BeginAsync(Guid userId, Guid tenantId, Client client, CancellationToken ct = default)
    {
        var key = keys.Current;
        await using var db = await OpenAsync(tenantId, ct);
        if (await BearerQueries.FindAsync(db, userId, ct) is not { } bearer)
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var session = new UserSession
        {
            Id = Ids.New(),
            UserId = userId,
            Kind = SessionKind.Token,
            Device = client.Device[..Math.Min(client.Device.Length, UserSession.DeviceMaxLength)],
            Origin = client.Address,
            StartedAtUtc = now,
            LastSeenAtUtc = now,
            ProvedAtUtc = now,
            ExpiresAtUtc = now + RefreshLife,
        };
        db.Sessions.Add(session);
        return await IssueAsync(db, session, bearer, key, ct);
    }

    /// <summary>
    /// Exchanges a refresh token for new tokens, once. A token that comes a second time is in two hands, one of them a
    /// thief's: the whole session ends, and both sign in again.
    /// </summary>
    public async Task<IssuedTokens?> RefreshAsync(string? refreshText, string address, CancellationToken ct = default)
    {
        if (TenantSecret.Read(TenantSecret.RefreshToken, refreshText) is not { } given)
            return null;
        var key = keys.Current;
        await using var db = await OpenAsync(given.TenantId, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await (
            from token in db.RefreshTokens.AsNoTracking()
            where token.Hash == given.Hash && token.ExpiresAtUtc > now
            join owner in db.Sessions on new { token.TenantId, Id = token.SessionId } equals new { owner.TenantId, owner.Id }
            where owner.EndedAtUtc == null
            select owner).SingleOrDefaultAsync(ct);
        if (found is not { } session || await BearerQueries.FindAsync(db, session.UserId, ct) is not { } bearer || bearer.Mark != given.Note)
            return null;

        if (await RotateAsync(db, given, session, bearer, key, address, ct) is { } issued)
            return issued;
        await control.EndAsync(given.TenantId, [session.Id], SessionEnd.TokenReused, CancellationToken.None);
        LogReuse(session.UserId, given.TenantId, address, session.Id);
        return null;
    }

    /// <summary>Whether the refresh token was good until its business was suspended.</summary>
    public async Task<bool> IsSuspendedAsync(string? refreshText, CancellationToken ct = default)
    {
        if (TenantSecret.Read(TenantSecret.RefreshToken, refreshText) is not { } given)
            return false;
        await using var db = await OpenAsync(given.TenantId, ct);
        return await BearerQueries.IsSuspendedAsync(db, given.Hash, ct);
    }

    /// <summary>Ends the session that the refresh token belongs to; an unknown token ends nothing.</summary>
    public async Task EndAsync(string? refreshText, CancellationToken ct = default)
    {
        if (TenantSecret.Read(TenantSecret.RefreshToken, refreshText) is not { } given)
            return;
        await using var db = await OpenAsync(given.TenantId, ct);
        var id = await db.RefreshTokens.Where(token => token.Hash == given.Hash).Select(token => token.SessionId).SingleOrDefaultAsync(ct);
        await control.EndAsync(given.TenantId, [id], SessionEnd.SignedOut, ct);
    }

    /// <returns>Null when the token was used before.</returns>
    private async Task<IssuedTokens?> RotateAsync(ErpDbContext db, TenantSecret given, UserSession session, Bearer bearer, TokenKey key, string address, CancellationToken ct)
    {
        // On this one connection only: a transaction that waits for a second would wait for others that do the same.
        await using var write = await db.BeginWriteAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        // The check and the mark are one statement: of uses at the same moment one succeeds.
        var marked = await db.RefreshTokens
            .Where(token => token.Hash == given.Hash && token.UsedAtUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.UsedAtUtc, now), ct);
        if (marked == 0)
            return null;
        session.ExpiresAtUtc = now + RefreshLife;
        await db.Sessions.Where(row => row.Id == session.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.LastSeenAtUtc, now).SetProperty(row => row.ExpiresAtUtc, session.ExpiresAtUtc).SetProperty(row => row.Origin, address), ct);
        var issued = await IssueAsync(db, session, bearer, key, ct);
        await write.CommitAsync(ct);
        return issued;
    }

    private async Task<IssuedTokens> IssueAsync(ErpDbContext db, UserSession session, Bearer bearer, TokenKey key, CancellationToken ct)
    {
        var refresh = TenantSecret.New(TenantSecret.RefreshToken, db.TenantId, bearer.Mark);
        db.RefreshTokens.Add(new RefreshToken { Id = Ids.New(), SessionId = session.Id, Hash = refresh.Hash, ExpiresAtUtc = session.ExpiresAtUtc });
        await db.SaveChangesAsync(ct);
        var access = new AccessToken(session.UserId, bearer.Username, db.TenantId, bearer.Role, session.Id, bearer.Mark, clock.GetUtcNow());
        return new(access, AccessTokenText.Write(access, key), refresh.Text, session.ExpiresAtUtc);
    }

    private async Task<ErpDbContext> OpenAsync(Guid tenantId, CancellationToken ct)
    {
        var db = await pool.RentAsync(ct);
        db.Bind(tenantId, Actor.System("tokens"), clock);
        return db;
    }

    [LoggerMessage(LogLevel.Warning, "A refresh token of user {UserId} of tenant {TenantId} was used twice, from {Address}: session {SessionId} is ended")]
    private partial void LogReuse(Guid userId, Guid tenantId, string address, Guid sessionId);
}
