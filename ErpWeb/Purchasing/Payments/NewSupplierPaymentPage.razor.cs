using ErpWeb.Credit.Contracts;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Purchasing.Payments;

/// <summary>Pays one supplier: the bill that is due first is paid first, until somebody shares the money by hand.</summary>
public sealed partial class NewSupplierPaymentPage(
    SupplierPaymentQueries queries, SupplierPaymentService payments, PartyReader parties, NavigationManager navigation, IndiaClock clock, Toasts toasts) : ComponentBase
{
    private readonly Submission _submission = new();
    private readonly SupplierPaymentDraft _draft = new();
    private PayableParty _open = new([], 0);
    private DueSheet<OpenBill> _sheet = DueSheet<OpenBill>.Empty;
    private PartyChoice? _supplier;

    /// <summary>The bill that is to be paid.</summary>
    [SupplyParameterFromQuery]
    private Guid? Bill { get; set; }

    [SupplyParameterFromQuery]
    private Guid? Supplier { get; set; }

    private DateOnly Today => clock.Today;

    protected override async Task OnInitializedAsync()
    {
        _draft.Date = Today;
        if (!RendererInfo.IsInteractive)
            return;
        var partyId = Bill is { } billId ? await queries.SupplierOfAsync(billId) : Supplier;
        if (partyId is { } id && await parties.FindAsync(id) is { } supplier)
            await ChooseAsync(supplier);
        if (Bill is not { } bill)
            return;
        if ((_open.Foreign.GetValueOrDefault(bill)?.Currency.Code ?? "") is var code && code != _draft.Currency)
            await ChooseCurrencyAsync(code);
        if (_sheet.OnlyFor(bill) is { } due)
            _draft.Amount = due;
    }

    private async Task ChooseAsync(PartyChoice? supplier)
    {
        (_supplier, _draft.PartyId) = (supplier, supplier?.Id);
        _open = supplier is null ? new([], 0) : await queries.OpenAsync(supplier.Id);
        await ChooseCurrencyAsync(_open.Currency);
    }

    private async Task ChooseCurrencyAsync(string currency)
    {
        _draft.Currency = currency;
        _draft.ExchangeRate = currency.Length > 0 ? await queries.RateAsync(currency, _draft.Date ?? Today) : null;
        (_draft.FromCredit, _draft.Discount, _draft.BankCharges) = (null, null, null);
        _sheet = DueSheet<OpenBill>.In(Currency.Find(currency), _open.Bills, _open.Foreign, (bill, due) => bill with { Due = due });
        _draft.Parts = _sheet.Parts;
        Share();
    }

    private void PayAll()
    {
        _draft.Amount = _draft.AmountFor(_sheet.Due);
        _sheet.ByRule();
        Share();
    }

    private void Change(Action change)
    {
        change();
        Share();
    }

    private void Share() => _sheet.Share(bills => DueSharing.FirstDueFirst(bills, _draft.Available));

    private async Task PostAsync()
    {
        if (await _submission.SendAsync(() => payments.PayAsync(_draft)) is not { } payment)
            return;
        toasts.Success(T["{0} recorded", payment.Number]);
        navigation.NavigateTo(Bill is { } bill ? $"/purchasing/bills/{bill}" : $"/purchasing/payments/{payment.Id}", replace: true);
    }
}
