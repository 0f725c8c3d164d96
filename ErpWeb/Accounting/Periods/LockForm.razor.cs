using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Drafts;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Accounting.Periods;

/// <summary>Closes days, and lets single persons in.</summary>
public sealed partial class LockForm(BookLockService locks, BookPeopleQueries people, TenantContext tenant, Toasts toasts) : ComponentBase
{
    private readonly FieldErrors _errors = new();
    private readonly FieldErrors _unlockErrors = new();
    private IReadOnlyList<UnlockRow> _unlocks = [];
    private IReadOnlyList<SelectOption<Guid?>> _people = [];
    private LockDraft? _draft;
    private SharedRecord<LockDraft>? _record;
    private UnlockDraft? _unlock;
    private bool _isSaving;

    [Inject]
    private IndiaClock Clock { get; set; } = default!;

    private bool MayLock => tenant.Rights.Allows(AccountingPermissions.PeriodLock);

    private DateOnly LastMonthEnd => new DateOnly(Clock.Today.Year, Clock.Today.Month, 1).AddDays(-1);

    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync() => (_draft, _unlocks) = await people.GetAsync();

    // Somebody closed days or let a person in: the list shows it, and of the days what is not typed here.
    private async Task<LockDraft?> ReadStoredAsync()
    {
        (var stored, _unlocks) = await people.GetAsync();
        StateHasChanged();
        return stored;
    }

    private async Task SaveAsync()
    {
        if (_isSaving || _errors.HasUnreadable)
            return;
        _isSaving = true;
        var result = await _record!.SaveAsync(() => locks.SaveAsync(_draft!));
        _isSaving = false;
        _errors.Set(result.Errors);
        if (!result.IsSuccess)
            return;
        toasts.Success(T["Closed days saved"]);
        await ReadAsync();
    }

    private async Task OpenAsync()
    {
        _people = [.. (await people.PeopleAsync()).Select(person => new SelectOption<Guid?>(person.Id, person.Name))];
        _unlock = new();
    }

    private async Task UnlockAsync()
    {
        var result = await locks.UnlockAsync(_unlock!);
        _unlockErrors.Set(result.Errors);
        if (!result.IsSuccess)
            return;
        _unlock = null;
        toasts.Success(T["Let in. The edit log keeps who and why."]);
        await ReadAsync();
    }

    private async Task WithdrawAsync(Guid id)
    {
        await locks.WithdrawAsync(id);
        await ReadAsync();
    }
}
