using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Access;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Drafts;
using ErpWeb.Shared.Ui.Fields;
using ErpWeb.Shared.Ui.Languages;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Tenancy.Profile;

public sealed partial class BusinessProfileForm(BusinessProfileService profiles, TenantContext tenant, IndiaClock clock, ProofDialog proof, Toasts toasts)
{
    private static readonly SelectOption<TaxpayerScheme>[] Schemes =
    [
        new(TaxpayerScheme.Regular, "Regular: charges GST"),
        new(TaxpayerScheme.Composition, "Composition: bills of supply without GST"),
        new(TaxpayerScheme.Unregistered, "Not registered"),
    ];

    private static readonly SelectOption<string>[] States = [.. IndianStates.Current.Select(state => new SelectOption<string>(state.Code, state.Name))];

    private static readonly SelectOption<string>[] Languages = [.. Language.All.Select(language => new SelectOption<string>(language.Code, language.Name))];

    private static readonly SelectOption<DayOfWeek>[] WeekStarts = [.. BusinessProfileRules.WeekStarts.Select(day => new SelectOption<DayOfWeek>(day, day.ToString()))];

    private static readonly SelectOption<NumberGrouping>[] Groupings =
    [
        new(NumberGrouping.Indian, "12,34,567.00"),
        new(NumberGrouping.International, "1,234,567.00"),
    ];

    private readonly FieldErrors _errors = new();
    private readonly SelectOption<string>[] _datePatterns =
        [.. Formats.DatePatterns.Select(pattern => new SelectOption<string>(pattern, new Formats(pattern, NumberGrouping.Indian).Of(clock.Today)))];
    private BusinessProfileDraft? _draft;
    private BusinessProfileDraft? _saved;
    private SharedRecord<BusinessProfileDraft>? _record;
    private bool _isSaving;

    private bool MayEdit => tenant.Rights.Allows(TenancyPermissions.BusinessEdit);

    private bool MayEditBank => tenant.Rights.Allows(TenancyPermissions.BankEdit);

    private bool ChangesBank =>
        (_draft!.UpiId, _draft.BankName, _draft.BankAccountNumber, _draft.Ifsc) != (_saved!.UpiId, _saved.BankName, _saved.BankAccountNumber, _saved.Ifsc);

    protected override async Task OnInitializedAsync() => Show(await profiles.GetAsync());

    private void Show(BusinessProfileDraft draft) => (_draft, _saved) = (draft, draft with { });

    private void Followed(BusinessProfileDraft stored) => _saved = stored;

    private async Task SaveAsync()
    {
        if (_isSaving || _draft is null) return;
        _isSaving = true;
        if (ChangesBank && !await proof.AskAsync())
        {
            _isSaving = false;
            return;
        }
        var result = await _record!.SaveAsync(() => profiles.SaveAsync(_draft));
        _isSaving = false;
        _errors.Set(result.Errors);
        if (!result.IsSuccess) return;
        Show(result.Value);
        toasts.Success(T["Business details saved."]);
    }
}
