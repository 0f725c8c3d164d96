using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.SignIn;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Contracts;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Identity.SignUp;

public sealed partial class SignUpPage(TenantSignUpService signUp, SessionService sessions, FactorCheck factors, SignInLimits limits, DemoSignIns demos, NavigationManager navigation)
{
    private static readonly SelectOption<Industry>[] Industries = [.. Enum.GetValues<Industry>().Select(industry => new SelectOption<Industry>(industry, IndustryNames.Of(industry)))];
    private static readonly SelectOption<string>[] States = [.. IndianStates.Current.Select(state => new SelectOption<string>(state.Code, state.Name))];

    private static readonly Error TooMany = new("identity.too_many", "There were too many tries from here. Wait a minute.");

    private readonly FieldErrors _errors = new();
    private AppUser? _known;
    private bool _wasRefused;

    [SupplyParameterFromForm]
    private SignUpDraft? Draft { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string PasswordHint => _wasRefused ? T["Please type it again: it is not kept."] : T["At least {0} characters.", PasswordRules.MinLength];

    /// <summary>Somebody with a sign-in registers one more business under it, unless anybody may use it.</summary>
    protected override async Task OnInitializedAsync()
    {
        Draft ??= new();
        if (await SessionService.FindChooserAsync(Http) is not { } userId || await factors.FindAsync(userId, Http.RequestAborted) is not { } user || demos.Has(user))
            return;
        _known = user;
        Draft = Draft with { AdminName = user.DisplayName, Email = user.Email!, Password = "" };
    }

    private async Task SubmitAsync()
    {
        Draft!.Language = T.Language.Code;
        if (!limits.AllowSignUp(Client.AddressOf(Http)))
        {
            _errors.Set([TooMany]);
            return;
        }
        var signedUp = await signUp.SignUpAsync(Draft, Client.AddressOf(Http), _known?.Id, Http.RequestAborted);
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
