using ErpWeb.Identity.Roles;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Identity.Users;

/// <summary>Changes a person's name and role, shuts him out or lets him in again; it saves by itself.</summary>
public sealed partial class PersonDialog(PeopleService service, RoleQueries queries, ConfirmDialog confirm, Toasts toasts)
{
    private readonly FieldErrors _errors = new();
    private IReadOnlyList<RoleChoice> _roles = [];
    private PersonRow? _shown;
    private PersonDraft? _draft;

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
        (_shown, _draft) = (Person, Person?.ToDraft());
        if (Person is not null)
            _roles = await queries.ToGiveAsync();
    }

    private Task SaveAsync() => EndAsync(service.ChangeAsync(_draft!), T["{0} saved", _draft!.Name]);

    private async Task DeactivateAsync()
    {
        if (await confirm.AskAsync(T["Deactivate {0}?", Person!.Name], T["He is signed out everywhere at once and cannot sign in to this business. His documents keep his name, and you can let him in again."], T["Deactivate"]))
            await EndAsync(service.DeactivateAsync(Person.UserId, Person.Version), T["{0} is deactivated", Person.Name]);
    }

    private Task ReactivateAsync() => EndAsync(service.ReactivateAsync(Person!.UserId, Person.Version), T["{0} may sign in again", Person.Name]);

    private async Task RemoveAsync()
    {
        if (await confirm.AskAsync(T["Remove {0}?", Person!.Name], T["He leaves the list, and needs a new invitation to come back."], T["Remove"], danger: true))
            await EndAsync(service.RemoveAsync(Person.UserId, Person.Version), T["{0} is removed", Person.Name]);
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
