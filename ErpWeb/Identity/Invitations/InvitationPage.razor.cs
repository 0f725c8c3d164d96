using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Identity.Invitations;

/// <summary>Where an invitation's link leads. Without a circuit, because joining begins a session.</summary>
public sealed partial class InvitationPage(InvitationAcceptance acceptance, SessionService sessions, NavigationManager navigation)
{
    private readonly FieldErrors _errors = new();
    private OfferedPlace? _place;
    private Guid? _userId;
    private string _refusal = "";

    [Parameter]
    public string Token { get; set; } = "";

    [SupplyParameterFromForm]
    private string? Password { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    /// <summary>Whether somebody who has just signed in is on his way to an invitation: he has no business to choose yet.</summary>
    internal static bool IsAddress(string path) => path.StartsWith("/invitation/", StringComparison.Ordinal);

    private string SignInHref => "/sign-in?returnUrl=" + Uri.EscapeDataString($"/invitation/{Token}");

    private string Origin => Http.Connection.RemoteIpAddress?.ToString() ?? "";

    protected override async Task OnInitializedAsync()
    {
        _userId = await SessionService.FindChooserAsync(Http);
        var found = await acceptance.FindAsync(Token, Http.RequestAborted);
        if (found.IsSuccess)
            _place = found.Value;
        else
            _refusal = T[found.FirstError!.Wording];
    }

    private async Task AcceptAsync() => await EnterAsync(await acceptance.AcceptAsync(Token, Password ?? "", Origin, Http.RequestAborted));

    private async Task JoinAsync()
    {
        if (_userId is { } userId)
            await EnterAsync(await acceptance.JoinAsync(Token, userId, Origin, Http.RequestAborted));
    }

    private async Task EnterAsync(Result<JoinedPerson> joined)
    {
        if (!joined.IsSuccess)
            _errors.Set(joined.Errors);
        else if (await sessions.BeginAsync(Http, joined.Value.UserId, joined.Value.TenantId, remember: false))
            navigation.NavigateTo("/");
    }
}
