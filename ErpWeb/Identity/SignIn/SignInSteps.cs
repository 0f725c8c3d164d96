using ErpWeb.Shared.Kernel;
using static ErpWeb.Identity.Sessions.SessionService;

namespace ErpWeb.Identity.SignIn;

/// <summary>What the pages of signing in say, and where they lead.</summary>
internal static class SignInSteps
{
    // The same words for an unknown name, a wrong password and an account that has to wait.
    private static readonly Error Refused = new("identity.sign_in_refused", "E-mail or password is not right. After five wrong tries this device has to wait for 15 minutes.");

    private static readonly Error TooMany = new("identity.too_many", "There were too many tries from here. Wait a minute.");

    public static Error? Fault(Step step) => step switch { Step.Refused => Refused, Step.TooMany => TooMany, _ => null };

    public static string NextAddress(Step step, string? returnUrl) => step switch
    {
        Step.SecondStep => "/sign-in/code?returnUrl=" + Uri.EscapeDataString(ReturnUrls.Local(returnUrl)),
        Step.ChooseBusiness => "/choose-business?returnUrl=" + Uri.EscapeDataString(ReturnUrls.Local(returnUrl)),
        _ => ReturnUrls.Local(returnUrl),
    };
}
