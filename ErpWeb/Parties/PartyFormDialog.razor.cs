using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Drafts;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Parties;

/// <summary>Makes or changes a customer or supplier; it saves by itself.</summary>
public sealed partial class PartyFormDialog(PartyService service, PartyQueries queries, TenantContext tenant, ConfirmDialog confirm, Toasts toasts)
{
    private static readonly IReadOnlyList<SelectOption<PartyGstKind>> GstKinds = [.. GstKindNames.All.Select(entry => new SelectOption<PartyGstKind>(entry.Kind, entry.Name))];
    private static readonly IReadOnlyList<SelectOption<string>> States = [.. IndianStates.PlacesOfSupply.Select(state => new SelectOption<string>(state.Code, state.Name))];

    private static readonly IReadOnlyList<SelectOption<string>> Currencies = [new("", "INR"), .. Currency.All.Select(currency => new SelectOption<string>(currency.Code, currency.Code))];
    private static readonly IReadOnlyList<SelectOption<MsmeClass>> MsmeClasses = [new(MsmeClass.None, "None"), new(MsmeClass.Micro, "Micro enterprise"), new(MsmeClass.Small, "Small enterprise"), new(MsmeClass.Medium, "Medium enterprise")];

    private readonly FieldErrors _errors = new();
    private IReadOnlyList<SelectOption<Guid?>> _salespeople = [];
    private SharedRecord<PartyDraft>? _record;

    /// <summary>What the form edits; null while it is closed.</summary>
    [Parameter]
    public PartyDraft? Draft { get; set; }

    /// <summary>The party is stored; gives its id.</summary>
    [Parameter]
    public EventCallback<Guid> OnSaved { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Draft is not null && _salespeople.Count == 0 && tenant.Rights.Allows(PartiesPermissions.PartyEdit))
            _salespeople = [.. (await queries.SalespeopleAsync()).Select(member => new SelectOption<Guid?>(member.Id, member.Name))];
    }

    private bool IsStored => Draft?.IsStored == true;

    private void ChooseGstKind(PartyGstKind kind)
    {
        Draft!.GstKind = kind;
        if (!PartyRules.HasGstin(kind))
            Draft.Gstin = "";
        if (kind is PartyGstKind.Overseas)
            Draft.StateCode = IndianStates.OtherCountry;
        else if (Draft.StateCode == IndianStates.OtherCountry)
            (Draft.StateCode, Draft.Country) = ("", "");
    }

    // The GSTIN knows the state.
    private void TypeGstin(string? typed)
    {
        var check = Gstin.Check(typed);
        Draft!.Gstin = check.Normalized;
        if (check.StateCode is { } stateCode && IndianStates.Find(stateCode) is not null)
            Draft.StateCode = stateCode;
    }

    private async Task SaveAsync()
    {
        var result = IsStored ? await _record!.SaveAsync(() => service.UpdateAsync(Draft!)) : await service.CreateAsync(Draft!);
        if (!result.IsSuccess)
        {
            _errors.Set(result.Errors);
            return;
        }
        toasts.Success(T["{0} saved", Draft!.Name]);
        await OnSaved.InvokeAsync(result.Value);
    }

    private async Task SwitchAsync()
    {
        var (id, name, isActive) = (Draft!.Id, Draft.Name, Draft.IsActive);
        if (isActive && !await confirm.AskAsync(T["Switch off {0}?", name], T["The party is no longer offered on new bills. Old bills and dues stay, and you can switch it on again."], T["Switch off"]))
            return;
        var result = isActive ? await service.DeactivateAsync(id) : await service.ReactivateAsync(id);
        if (!result.IsSuccess)
        {
            _errors.Set(result.Errors);
            return;
        }
        toasts.Success(isActive ? T["{0} is switched off", name] : T["{0} is in use again", name]);
        await OnSaved.InvokeAsync(id);
    }
}
