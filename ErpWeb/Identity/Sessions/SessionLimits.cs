using ErpWeb.Identity.Contracts;

namespace ErpWeb.Identity.Sessions;

/// <summary>How long a session lasts: the section "Sessions" of the configuration.</summary>
public sealed class SessionLimits
{
    /// <summary>Nothing done for so long ends it.</summary>
    public int IdleMinutes { get; set; } = 30;

    /// <summary>For people who manage other people.</summary>
    public int AdminIdleMinutes { get; set; } = 20;

    /// <summary>The longest life, however busy.</summary>
    public int AbsoluteHours { get; set; } = 12;

    /// <summary>On a device that was to be remembered.</summary>
    public int RememberedIdleDays { get; set; } = 7;

    public int RememberedDays { get; set; } = 30;

    public int AdminRememberedDays { get; set; } = 7;

    public TimeSpan LifeOf(Entrant entrant, bool isRemembered) =>
        !isRemembered ? TimeSpan.FromHours(AbsoluteHours) : TimeSpan.FromDays(IsAdmin(entrant.Rights) ? AdminRememberedDays : RememberedDays);

    public TimeSpan IdleOf(Session session) =>
        session.IsRemembered ? TimeSpan.FromDays(RememberedIdleDays) : TimeSpan.FromMinutes(IsAdmin(session.Rights) ? AdminIdleMinutes : IdleMinutes);

    private static bool IsAdmin(Shared.Kernel.Access.Rights rights) => rights.Allows(IdentityPermissions.UserManage);
}
