using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Identity.SignIn;

public sealed partial class SignInPage(SignInService signIn, DemoSignIns demos, NavigationManager navigation)
{
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

    protected override async Task OnInitializedAsync()
    {
        Draft ??= new();
        if (HttpMethods.IsGet(Http.Request.Method) && Http.User.TenantId() is not null)
            await navigation.LeaveAsync(ReturnUrls.Local(ReturnUrl));
    }

    private async Task SubmitAsync()
    {
        var step = await signIn.PasswordAsync(Http, Draft!.Email, Draft.Password, Draft.Remember);
        if (SignInSteps.Fault(step) is { } fault)
            _errors.Set([fault]);
        else
            navigation.NavigateTo(SignInSteps.NextAddress(step, ReturnUrl));
    }
}
