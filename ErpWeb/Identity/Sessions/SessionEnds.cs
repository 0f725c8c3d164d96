namespace ErpWeb.Identity.Sessions;

/// <summary>Why a session ended, in words for its person.</summary>
internal static class SessionEnds
{
    public static string Sentence(SessionEnd? end) => end switch
    {
        SessionEnd.SignedOut => "You have signed out.",
        SessionEnd.Revoked => "This session was ended from another device. Sign in again to go on.",
        SessionEnd.PasswordChanged => "The password was changed. Sign in with the new one.",
        SessionEnd.Deactivated => "You may not work in this business any more. Ask its owner if that is a mistake.",
        SessionEnd.TokenReused => "The session was ended because its key was used twice. Sign in again, and change the password if you do not know why.",
        SessionEnd.BusinessSwitched => "You have gone to another business in this browser.",
        SessionEnd.Suspended => "This business is suspended. Its owner knows why.",
        SessionEnd.Idle => "You were signed out because nothing was done for a while.",
        SessionEnd.Expired => "You were signed out because the session had lasted its longest time.",
        _ => "The session has ended. Sign in again to go on.",
    };

    /// <summary>The sentence for a reason in an address; null for anything else that stands there.</summary>
    public static string? Sentence(string? code) =>
        Enum.TryParse<SessionEnd>(code, ignoreCase: true, out var end) && Enum.IsDefined(end) && !char.IsAsciiDigit(code[0]) ? Sentence(end) : null;

    public static string SignInAddress(SessionEnd? end, string returnUrl)
    {
        var address = "/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl);
        return end is null ? address : $"{address}&why={CodeOf(end.Value)}";
    }

    public static string CodeOf(SessionEnd end) => end.ToString().ToLowerInvariant();
}
