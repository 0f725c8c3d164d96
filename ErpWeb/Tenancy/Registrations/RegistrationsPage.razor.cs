using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Fields;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Tenancy.Registrations;

public sealed partial class RegistrationsPage(RegistrationService registrations, ConfirmDialog confirm, Toasts toasts)
{
    private static readonly string[] LiveKinds = [TenantEvents.Business];
    private static readonly SelectOption<string>[] States = [.. IndianStates.Current.Select(state => new SelectOption<string>(state.Code, state.Name))];

    private readonly FieldErrors _errors = new();
    private IReadOnlyList<RegistrationDraft>? _rows;
    private RegistrationDraft? _draft;

    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync() => _rows = await registrations.ListAsync();

    private async Task SaveAsync()
    {
        var result = await registrations.SaveAsync(_draft!);
        _errors.Set(result.Errors);
        if (!result.IsSuccess) return;
        _draft = null;
        await ReadAsync();
        toasts.Success(T["GSTIN saved."]);
    }

    private async Task RemoveAsync(RegistrationDraft row)
    {
        if (!await confirm.AskAsync(T["Remove {0}?", row.Gstin], T["Nothing was issued under it, so nothing is lost."], T["Remove"], danger: true)) return;
        if (await registrations.RemoveAsync(row.Id!.Value) is { IsSuccess: false, FirstError: { } refused })
            toasts.Error(T[refused.Wording]);
        await ReadAsync();
    }
}
