using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.AspNetCore.Diagnostics;

namespace ErpWeb.App.Hosting;

/// <summary>Answers what a service refused as a refusal and not as a fault: 403 in words, and 401 or the way to sign in after the session's end.</summary>
internal sealed class Refusals : IExceptionHandler
{
    private static readonly Notice Denied = new("You may not do this", "Your role does not include it, or it was changed just now. The owner of the business can change that.")
    {
        Code = "api.not_allowed",
        Links = [new("Go to Today", "/")],
    };

    private static readonly Notice Ended = new("You are signed out", "The session has ended. Sign in again to go on.") { Code = "api.sign_in" };

    private static readonly Notice Unproved = new("Confirm that it is you", "The next step is a sensitive one, and this screen may have been open for a while.") { Code = "api.sign_in_again" };

    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is AccessDeniedException)
            await Notices.SendAsync(http, StatusCodes.Status403Forbidden, Denied);
        else if (exception is SessionEndedException && Notices.IsForProgram(http))
            await Notices.SendAsync(http, StatusCodes.Status401Unauthorized, Ended);
        else if (exception is SessionEndedException)
            http.Response.Redirect("/sign-in");
        else if (exception is ProofNeededException && !Notices.IsForProgram(http))
            http.Response.Redirect(StepUp.AddressFor(PathOf(http) + (HttpMethods.IsGet(http.Request.Method) ? http.Request.QueryString.Value : "")));
        else if (exception is ProofNeededException)
            await Notices.SendAsync(http, StatusCodes.Status403Forbidden, Unproved);
        else
            return false;
        return true;
    }

    // The request goes on under the address of the error page.
    private static string PathOf(HttpContext http) => http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Request.Path;
}
