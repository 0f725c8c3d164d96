using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Contracts;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Identity.SignUp;

public sealed partial class SignUpPage(TenantSignUpService signUp, SessionService sessions, NavigationManager navigation)
{
    private static readonly SelectOption<Industry>[] Industries = [.. Enum.GetValues<Industry>().Select(industry => new SelectOption<Industry>(industry, IndustryNames.Of(industry)))];
    private static readonly SelectOption<string>[] States = [.. IndianStates.Current.Select(state => new SelectOption<string>(state.Code, state.Name))];

    private readonly FieldErrors _errors = new();
    private bool _wasRefused;

    [SupplyParameterFromForm]
    private SignUpDraft? Draft { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string PasswordHint => _wasRefused ? T["Please type it again: it is not kept."] : T["At least {0} characters.", PasswordRules.MinLength];

    protected override void OnInitialized() => Draft ??= new();

    private async Task SubmitAsync()
    {
        Draft!.Language = T.Language.Code;
        var signedUp = await signUp.SignUpAsync(Draft!, Http.Connection.RemoteIpAddress?.ToString() ?? "", Http.RequestAborted);
        if (signedUp.IsSuccess)
        {
            await sessions.BeginAsync(Http, signedUp.Value.AdminId, signedUp.Value.Id, remember: false);
            navigation.NavigateTo("/");
            return;
        }
        _wasRefused = true;
        _errors.Set(signedUp.Errors);
    }
}
