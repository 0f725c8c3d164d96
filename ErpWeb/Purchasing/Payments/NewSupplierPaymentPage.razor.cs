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
    private readonly FieldErrors _errors = new();
    private readonly SupplierPaymentDraft _draft = new();
    private PayableParty _open = new([], 0);
    private IReadOnlyList<OpenBill> _bills = [];
    private PartyChoice? _supplier;
    private bool _isByHand;
    private bool _isBusy;

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
        if (Bill is { } asked && (_open.Foreign.GetValueOrDefault(asked)?.Currency.Code ?? "") is var code && code != _draft.Currency)
            await ChooseCurrencyAsync(code);
        if (_bills.FirstOrDefault(bill => bill.Id == Bill) is not { } wanted)
            return;
        _draft.Amount = wanted.Due;
        _isByHand = true;
        foreach (var part in _draft.Parts)
            part.Amount = part.BillId == wanted.Id ? wanted.Due : null;
    }

    private async Task ChooseAsync(PartyChoice? supplier)
    {
        (_supplier, _draft.PartyId, _isByHand) = (supplier, supplier?.Id, false);
        _open = supplier is null ? new([], 0) : await queries.OpenAsync(supplier.Id);
        await ChooseCurrencyAsync(_open.Currency);
    }

    // Bills are paid in their own currency, so the others are not on the list.
    private async Task ChooseCurrencyAsync(string currency)
    {
        _draft.Currency = currency;
        _draft.ExchangeRate = currency.Length > 0 ? await queries.RateAsync(currency, _draft.Date ?? Today) : null;
        (_draft.FromCredit, _draft.Discount, _draft.BankCharges) = (null, null, null);
        _bills = [.. _open.Bills.Select(InCurrency).OfType<OpenBill>()];
        _draft.Parts = [.. _bills.Select(bill => new PaymentPartDraft { BillId = bill.Id })];
        Share(() => { });
    }

    private OpenBill? InCurrency(OpenBill bill) => _open.Foreign.GetValueOrDefault(bill.Id) is not { } foreign
        ? Currency is null ? bill : null
        : foreign.Currency == Currency ? bill with { Due = foreign.Share(bill.Due).Left } : null;

    private Currency? Currency => Currency.Find(_draft.Currency);

    private string Symbol => Currency?.Code ?? "₹";

    private int Places => Currency?.Places ?? 2;

    private string Text(decimal amount) => Currency?.Format(amount) ?? IndianNumber.Rupees(amount);

    private decimal? FromBank => Currency is { } currency && _draft is { ExchangeRate: { } rate, Amount: { } amount } ? currency.Rupees(amount, rate) + (_draft.BankCharges ?? 0) : null;

    private void PayAll()
    {
        _isByHand = false;
        Share(() => _draft.Amount = Math.Max(0, _bills.Sum(bill => bill.Due) - (_draft.Discount ?? 0) - (_draft.FromCredit ?? 0)));
    }

    private void Share(Action change)
    {
        change();
        if (_isByHand)
            return;
        var shares = DueSharing.FirstDueFirst(_bills, _draft.Available);
        foreach (var part in _draft.Parts)
            part.Amount = shares.TryGetValue(part.BillId, out var share) ? share : null;
    }

    private void ByHand(int index, decimal? amount)
    {
        _isByHand = true;
        _draft.Parts[index].Amount = amount;
    }

    private async Task PostAsync()
    {
        if (_isBusy)
            return;
        if (_errors.HasUnreadable)
        {
            _errors.Show();
            return;
        }
        _isBusy = true;
        var result = await payments.PayAsync(_draft);
        _isBusy = false;
        if (!result.IsSuccess)
        {
            _errors.Set(result.Errors);
            return;
        }
        toasts.Success(T["{0} recorded", result.Value.Number]);
        navigation.NavigateTo(Bill is { } bill ? $"/purchasing/bills/{bill}" : $"/purchasing/payments/{result.Value.Id}", replace: true);
    }
}
