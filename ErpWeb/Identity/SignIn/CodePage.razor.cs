using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Identity.SignIn;

/// <summary>The second step of signing in.</summary>
public sealed partial class CodePage(SignInService signIn, NavigationManager navigation)
{
    private static readonly Error Wrong = new("identity.code_wrong", "The code is not right, or it was used before. After five wrong codes you have to wait for 15 minutes.", "Code");

    private readonly FieldErrors _errors = new();

    [SupplyParameterFromForm]
    private string? Code { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (!await signIn.IsHalfwayAsync(Http))
            await navigation.LeaveAsync("/sign-in");
    }

    private async Task SubmitAsync()
    {
        var step = await signIn.CodeAsync(Http, Code ?? "");
        if (SignInSteps.Fault(step) is { } fault)
            _errors.Set([step is SessionService.Step.Refused ? Wrong : fault]);
        else
            navigation.NavigateTo(SignInSteps.NextAddress(step, ReturnUrl));
    }
}
