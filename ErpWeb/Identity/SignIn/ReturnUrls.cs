using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Identity.SignIn;

/// <summary>Where to go after signing in. Only addresses of this host are followed.</summary>
public static class ReturnUrls
{
    public static string Local(string? returnUrl) => returnUrl is not null && RedirectHttpResult.IsLocalUrl(returnUrl) && !returnUrl.StartsWith('~') ? returnUrl : "/";
}
