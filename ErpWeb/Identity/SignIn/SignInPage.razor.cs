using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Identity.SignIn;

public sealed partial class SignInPage(SessionService sessions, DemoSignIns demos, NavigationManager navigation)
{
    // The same words for an unknown address, a wrong password and a locked account.
    private const string Refusal = "E-mail or password is not right. After five wrong tries an account is closed for 15 minutes.";

    private readonly FieldErrors _errors = new();

    [SupplyParameterFromForm]
    private SignInDraft? Draft { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private string? Why { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private DemoSignIns Demos => demos;

    protected override void OnInitialized()
    {
        Draft ??= new();
        if (HttpMethods.IsGet(Http.Request.Method) && Http.User.TenantId() is not null)
            navigation.NavigateTo(ReturnUrls.Local(ReturnUrl));
    }

    private async Task SubmitAsync()
    {
        var step = await sessions.SignInAsync(Http, Draft!.Email, Draft.Password, Draft.Remember);
        if (step is SessionService.Step.Refused)
            _errors.Set([new("identity.sign_in_refused", Refusal)]);
        else if (step is SessionService.Step.SignedIn)
            navigation.NavigateTo(ReturnUrls.Local(ReturnUrl));
        else
            navigation.NavigateTo("/choose-business?returnUrl=" + Uri.EscapeDataString(ReturnUrls.Local(ReturnUrl)));
    }
}
