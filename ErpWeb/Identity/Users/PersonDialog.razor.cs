using ErpWeb.Identity.Roles;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Access;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Drafts;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Identity.Users;

/// <summary>Changes a person's name and role, shuts him out or lets him in again; it saves by itself.</summary>
public sealed partial class PersonDialog(
    PeopleService service, PeopleQueries people, PersonPasswordLinks links, RoleQueries queries, ConfirmDialog confirm, ProofDialog proof, Toasts toasts, NavigationManager navigation)
{
    private readonly FieldErrors _errors = new();
    private IReadOnlyList<RoleChoice> _roles = [];
    private PersonRow? _shown;
    private PersonDraft? _draft;
    private SharedRecord<PersonDraft>? _record;
    private string? _link;

    /// <summary>Whom the form is about; null while it is closed.</summary>
    [Parameter]
    public PersonRow? Person { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    // The person's own role is among them even when it cannot be given, or the form would show another.
    private IReadOnlyList<SelectOption<Guid>> Roles =>
    [
        .. _roles.Where(role => role.Id != Person!.RoleId).Select(role => new SelectOption<Guid>(role.Id, role.Name)).Prepend(new(Person!.RoleId, Person.RoleName)),
    ];

    private string? RoleHint => Person switch
    {
        { IsSelf: true } => T["Nobody changes his own role."],
        { MayChange: false } => T["This person may do more than you."],
        _ => null,
    };

    protected override async Task OnParametersSetAsync()
    {
        if (Person == _shown)
            return;
        (_shown, _draft, _link) = (Person, Person?.ToDraft(), null);
        if (Person is not null)
            _roles = await queries.ToGiveAsync();
    }

    private async Task SaveAsync()
    {
        if (_draft!.RoleId == Person!.RoleId || await proof.AskAsync())
            await EndAsync(_record!.SaveAsync(() => service.ChangeAsync(_draft)), T["{0} saved", _draft.Name]);
    }

    private async Task DeactivateAsync()
    {
        if (await confirm.AskAsync(T["Deactivate {0}?", Person!.Name], T["He is signed out everywhere at once and cannot sign in to this business. His documents keep his name, and you can let him in again."], T["Deactivate"]))
            await EndAsync(service.DeactivateAsync(Person.UserId, _draft!.Version), T["{0} is deactivated", Person.Name]);
    }

    private Task ReactivateAsync() => EndAsync(service.ReactivateAsync(Person!.UserId, _draft!.Version), T["{0} may sign in again", Person.Name]);

    private async Task RemoveAsync()
    {
        if (await confirm.AskAsync(T["Remove {0}?", Person!.Name], T["He leaves the list, and needs a new invitation to come back."], T["Remove"], danger: true))
            await EndAsync(service.RemoveAsync(Person.UserId, _draft!.Version), T["{0} is removed", Person.Name]);
    }

    private async Task MakeLinkAsync()
    {
        if (!await confirm.AskAsync(T["Make a link for a new password of {0}?", Person!.Name], T["Whoever has the link can sign in as this person. Hand it over yourself."], T["Make the link"]))
            return;
        var made = await links.MakeAsync(Person.UserId);
        _errors.Set(made.Errors);
        _link = made.IsSuccess ? navigation.ToAbsoluteUri(made.Value).ToString() : null;
    }

    private async Task EndAsync(Task<Result> change, string success)
    {
        var result = await change;
        if (!result.IsSuccess)
        {
            _errors.Set(result.Errors);
            return;
        }
        toasts.Success(success);
        await OnClosed.InvokeAsync();
    }
}
