using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Identity.Sessions;

public enum SessionKind { Browser, Token, Support }

public enum SessionEnd { SignedOut, Revoked, PasswordChanged, Deactivated, TokenReused, BusinessSwitched, Suspended, Renewed, Idle, Expired }

/// <summary>One person signed in to one tenant on one device. A cookie or token is only as good as this row.</summary>
public sealed class UserSession : TenantRow, IUnlogged
{
    public const int DeviceMaxLength = 100;

    public Guid UserId { get; set; }
    public SessionKind Kind { get; set; }
    /// <summary>Browser and system in a few words: "Chrome on Android".</summary>
    public required string Device { get; set; }
    /// <summary>The address it was last seen from.</summary>
    public required string Origin { get; set; }
    /// <summary>The person asked to stay signed in on this device.</summary>
    public bool IsRemembered { get; set; }
    public DateTime StartedAtUtc { get; set; }
    public DateTime LastSeenAtUtc { get; set; }
    /// <summary>The end of its life however busy it is.</summary>
    public DateTime ExpiresAtUtc { get; set; }
    /// <summary>When the person last proved who he is; sensitive steps ask again after five minutes.</summary>
    public DateTime ProvedAtUtc { get; set; }
    public DateTime? EndedAtUtc { get; set; }
    public SessionEnd? End { get; set; }
}

/// <summary>A token that renews an access token once. Its second use ends the session: one of the two users is a thief.</summary>
public sealed class RefreshToken : TenantRow, IUnlogged
{
    public Guid SessionId { get; set; }
    public required string Hash { get; set; }
    public DateTime ExpiresAtUtc { get; set; }
    public DateTime? UsedAtUtc { get; set; }
}

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>, IEntityTypeConfiguration<RefreshToken>
{
    public void Configure(EntityTypeBuilder<UserSession> session)
    {
        session.ToTable("Sessions");
        session.Property(s => s.Device).HasMaxLength(UserSession.DeviceMaxLength);
        session.Property(s => s.Origin).HasMaxLength(64);
        session.HasIndex(s => new { s.TenantId, s.UserId });
    }

    public void Configure(EntityTypeBuilder<RefreshToken> token)
    {
        token.ToTable("RefreshTokens");
        token.Property(t => t.Hash).HasMaxLength(64);
        token.HasIndex(t => new { t.TenantId, t.Hash }).IsUnique();
        token.HasOne<UserSession>().WithMany().HasForeignKey(t => new { t.TenantId, t.SessionId });
    }
}
