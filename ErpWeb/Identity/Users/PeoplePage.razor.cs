using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Invitations;
using ErpWeb.Identity.Roles;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using ErpWeb.Shared.Ui.Lists;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Identity.Users;

/// <summary>The people of the business and those who were invited.</summary>
public sealed partial class PeoplePage(PeopleQueries people, CurrentUser user)
{
    private const string Active = "active";

    private static readonly string[] Kinds = [PeopleService.ChangedKind, RoleService.ChangedKind];
    private static readonly SelectOption<string>[] States = [new(Active, "Active"), new("deactivated", "Deactivated")];

    private ListPage<PersonRow>? _list;
    private PendingInvitations? _pending;
    private PersonRow? _person;
    private InvitationDraft? _draft;
    private IssuedInvitation? _issued;

    private EventCallback<PersonRow> Opens => user.Can(IdentityPermissions.UserManage) ? EventCallback.Factory.Create<PersonRow>(this, row => _person = row) : default;

    private ValueTask<PageOf<PersonRow>> ReadAsync(ListRequest request, CancellationToken ct) =>
        new(people.PageAsync(new(request.Search ?? "", request.Filter("state") is { } state ? state == Active : null), request.Cursor, request.Size, ct));

    private void Invite() => _draft = new();

    private void Show(IssuedInvitation issued) => (_draft, _issued) = (null, issued);

    private async Task FollowAsync()
    {
        await _list!.RefreshAsync();
        await _pending!.RefreshAsync();
    }
}
