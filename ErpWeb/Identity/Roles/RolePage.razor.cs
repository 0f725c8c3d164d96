using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui.Access;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Drafts;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Identity.Roles;

/// <summary>One role: what it allows, and who may change that.</summary>
public sealed partial class RolePage(
    RoleQueries queries, RoleService service, PermissionCatalogue catalogue, IEnumerable<DutyPair> pairs, CurrentUser user,
    ConfirmDialog confirm, ProofDialog proof, Toasts toasts, NavigationManager navigation)
{
    private readonly FieldErrors _errors = new();
    private RoleRow? _role;
    private RoleDraft? _draft;
    private bool _isMissing;
    private SharedRecord<RoleDraft>? _record;
    private bool _isSaving;

    [Parameter]
    public Guid Id { get; set; }

    private PermissionCatalogue Catalogue => catalogue;

    private CurrentUser User => user;

    private bool IsChanged => _role is { MayChange: true } && !_isMissing
        && (_draft!.Name != _role.Name || _draft.OwnRecordsOnly != _role.Rights.OwnRecordsOnly || catalogue.Codes.Any(code => _draft.Codes.Contains(code) != _role.Rights.Allows(code)));

    private string? WhyNot => _role switch
    {
        { IsOwner: true } => T[RoleErrors.OwnersRole.Wording],
        { IsOwn: true } => T["This is your own role, and nobody changes his own."],
        _ => null,
    };

    private IReadOnlyList<string> Risks => _role!.IsOwner ? [] :
    [
        .. from pair in pairs
           where _draft!.Codes.Contains(pair.One) && _draft.Codes.Contains(pair.Other)
           select T["Whoever may {0} and {1} {2}.", WordsOf(pair.One), WordsOf(pair.Other), T[pair.Risk]],
    ];

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && _role?.Id != Id)
            await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _role = (await queries.AllAsync()).FirstOrDefault(role => role.Id == Id);
        _draft = _role?.ToDraft(catalogue.Codes);
        _isMissing = _role is null;
    }

    // Somebody saved it: what he changed comes into the form, what is changed here stays.
    private async Task<RoleDraft?> ReadStoredAsync()
    {
        if ((await queries.AllAsync()).FirstOrDefault(role => role.Id == Id) is { } now)
            _role = now;
        else
            _isMissing = true;
        StateHasChanged();
        return _isMissing ? null : _role!.ToDraft(catalogue.Codes);
    }

    // Nobody gives what he may not do himself; what is there already may be taken away.
    private bool MayTurn(string code) => _role!.MayChange && (_role.Rights.Allows(code) || user.Can(code));

    private void Turn(string code, bool on) => _ = on ? _draft!.Codes.Add(code) : _draft!.Codes.Remove(code);

    private string WordsOf(string code) => T[catalogue.All.First(permission => permission.Code == code).Words];

    private async Task SaveAsync()
    {
        if (_isSaving)
            return;
        _isSaving = true;
        var result = await proof.AskAsync() ? await _record!.SaveAsync(() => service.SaveAsync(_draft!)) : null;
        _isSaving = false;
        if (result is null)
            return;
        _errors.Set(result.Errors);
        if (!result.IsSuccess)
            return;
        toasts.Success(T["{0} saved", _draft!.Name]);
        await ReadAsync();
    }

    private async Task CopyAsync()
    {
        if (!await proof.AskAsync())
            return;
        var copy = await service.CopyAsync(Id);
        if (copy.IsSuccess)
            navigation.NavigateTo($"/settings/roles/{copy.Value}");
        else
            toasts.Error(T[copy.FirstError!.Wording]);
    }

    private async Task ResetAsync()
    {
        if (!await confirm.AskAsync(T["Set {0} back?", _role!.Name], T["It then allows what it allows in a new business. What was changed here is lost."], T["Set back"]) || !await proof.AskAsync())
            return;
        var result = await service.ResetAsync(Id, _role.Version);
        _errors.Set(result.Errors);
        if (result.IsSuccess)
            await ReadAsync();
    }

    private async Task DeleteAsync()
    {
        if (!await confirm.AskAsync(T["Delete the role {0}?", _role!.Name], T["Invitations to it cannot be used any more."], T["Delete"], danger: true) || !await proof.AskAsync())
            return;
        var result = await service.DeleteAsync(Id, _role.Version);
        _errors.Set(result.Errors);
        if (!result.IsSuccess)
            return;
        _isMissing = true;
        navigation.NavigateTo("/settings/roles");
    }
}
