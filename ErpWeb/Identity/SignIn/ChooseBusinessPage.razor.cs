using ErpWeb.Identity.Invitations;
using ErpWeb.Identity.Sessions;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Identity.SignIn;

/// <summary>For people who belong to several businesses. Going from one to another begins a new session, so no data of both is ever on one screen.</summary>
public sealed partial class ChooseBusinessPage(SessionService sessions, SessionQueries queries, NavigationManager navigation)
{
    private IReadOnlyList<BusinessChoice> _businesses = [];
    private Guid? _userId;

    [SupplyParameterFromForm]
    private Guid TenantId { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _userId = await SessionService.FindChooserAsync(Http);
        if (_userId is not null && InvitationPage.IsAddress(ReturnUrls.Local(ReturnUrl)))
            navigation.NavigateTo(ReturnUrls.Local(ReturnUrl));
        else if (_userId is { } userId)
            _businesses = await queries.BusinessesOfAsync(userId, Http.RequestAborted);
        else
            await navigation.LeaveAsync("/sign-in");
    }

    private async Task EnterAsync()
    {
        if (_userId is { } userId && await sessions.BeginAsync(Http, userId, TenantId, await sessions.RemembersAsync(Http)))
            navigation.NavigateTo(ReturnUrls.Local(ReturnUrl));
    }
}
