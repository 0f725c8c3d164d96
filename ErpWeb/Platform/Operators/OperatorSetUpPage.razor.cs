using System.Security.Claims;
using ErpWeb.Printing;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Platform.Operators;

public sealed partial class OperatorSetUpPage
{
    private readonly FieldErrors _errors = new();
    private ClaimsPrincipal? _person;
    private byte[]? _key;
    private QrMatrix? _qr;

    [SupplyParameterFromForm]
    private OperatorSetUpDraft? Draft { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private OperatorAccounts Accounts { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string Email => _person!.FindFirstValue(ClaimTypes.Email)!;

    protected override async Task OnInitializedAsync()
    {
        Draft ??= new();
        _person = (await Http.AuthenticateAsync(OperatorSchemes.SetUp)).Principal;
        if (_person?.FindFirstValue(OperatorSchemes.KeyClaim) is not { } key)
            return;
        _key = Convert.FromBase64String(key);
        _qr = QrMatrix.Of(TimeCode.LinkOf(_key, "ErpWeb operator", Email));
    }

    private async Task SubmitAsync()
    {
        Draft = new() { Name = Draft!.Name?.Trim() ?? "", Password = Draft.Password ?? "", Code = Draft.Code ?? "" };
        if (_key is null || _person?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id)
            return;
        if (Faults().ToList() is { Count: > 0 } faults)
            _errors.Set(faults);
        else if (await Accounts.SetUpAsync(Guid.Parse(id), _person!.FindFirstValue(OperatorSchemes.StampClaim)!, Draft.Name, Draft.Password, _key, Draft.Code, Http.RequestAborted) is { } person)
        {
            await OperatorSignIn.BeginAsync(Http, person);
            Navigation.NavigateTo(OperatorSchemes.Path);
        }
        else
            _errors.Set([new("platform.code_refused", "This is not the code. Type the digits that the authenticator shows now.", nameof(OperatorSetUpDraft.Code))]);
    }

    private IEnumerable<Error> Faults()
    {
        if (Draft!.Name.Length is 0 or > 100)
            yield return new("platform.operator.name", "Enter your name, at most 100 characters.", nameof(OperatorSetUpDraft.Name));
        if (OperatorPasswords.Fault(Draft.Password, Email) is { } fault)
            yield return fault;
    }
}
