using ErpWeb.Credit.Contracts;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Billing.Receipts;

/// <summary>Takes money of one customer: the bill that is due first is settled first, or those he named, until somebody shares it by hand.</summary>
public sealed partial class NewReceiptPage(ReceiptReader reader, ReceiptService receipts, PartyReader parties, NavigationManager navigation, IndiaClock clock, Toasts toasts) : ComponentBase
{
    private static readonly SelectOption<decimal?>[] AdvanceFor = [.. new decimal[] { 5, 18, 40 }.Select(rate => new SelectOption<decimal?>(rate, $"A service at {rate} % GST"))];

    private readonly FieldErrors _errors = new();
    private readonly ReceiptDraft _draft = new();
    private ReceivableParty _open = new([], 0);
    private IReadOnlyList<OpenReceivable> _bills = [];
    private PartyChoice? _customer;
    private string _named = "";
    private bool _isByHand;
    private bool _isBusy;

    [SupplyParameterFromQuery]
    private Guid? Customer { get; set; }

    private DateOnly Today => clock.Today;

    protected override async Task OnInitializedAsync()
    {
        _draft.Date = Today;
        if (RendererInfo.IsInteractive && Customer is { } id && await parties.FindAsync(id) is { } customer)
            await ChooseAsync(customer);
    }

    private async Task ChooseAsync(PartyChoice? customer)
    {
        (_customer, _draft.PartyId, _isByHand, _named) = (customer, customer?.Id, false, "");
        _open = customer is null ? new([], 0) : await reader.OpenAsync(customer.Id);
        await ChooseCurrencyAsync(_open.Currency);
    }

    // Bills are settled in their own currency, so the others are not on the list.
    private async Task ChooseCurrencyAsync(string currency)
    {
        _draft.Currency = currency;
        _draft.ExchangeRate = currency.Length > 0 ? await reader.RateAsync(currency, _draft.Date ?? Today) : null;
        _draft.BankCharges = null;
        if (currency.Length > 0) _draft.Tenders[0].Mode = PaymentMode.Bank;
        _draft.Tenders.RemoveRange(1, currency.Length > 0 ? _draft.Tenders.Count - 1 : 0);
        _bills = [.. _open.Bills.Select(InCurrency).OfType<OpenReceivable>()];
        _draft.Parts = [.. _bills.Select(bill => new ReceiptPartDraft { ReceivableId = bill.Id })];
        Share(() => { });
    }

    private OpenReceivable? InCurrency(OpenReceivable bill) => _open.Foreign.GetValueOrDefault(bill.Id) is not { } foreign
        ? Currency is null ? bill : null
        : foreign.Currency == Currency ? bill with { Due = foreign.Share(bill.Due).Left } : null;

    private Currency? Currency => Currency.Find(_draft.Currency);

    private string Symbol => Currency?.Code ?? "₹";

    private int Places => Currency?.Places ?? 2;

    private string Text(decimal amount) => Currency?.Format(amount) ?? IndianNumber.Rupees(amount);

    private decimal? InBank => Currency is { } currency && _draft is { ExchangeRate: { } rate, Amount: { } amount } ? currency.Rupees(amount, rate) - (_draft.BankCharges ?? 0) : null;

    private void AddTender() => _draft.Tenders.Add(new() { Mode = PaymentMode.Cash });

    private void OldestFirst()
    {
        (_isByHand, _named) = (false, "");
        Share(() => _draft.Tenders[0].Amount ??= _bills.Sum(bill => bill.Due));
    }

    private void ByReference(string? named)
    {
        _isByHand = false;
        Share(() => _named = named ?? "");
    }

    private void Share(Action change)
    {
        change();
        if (_isByHand)
            return;
        var available = Math.Max(0, _draft.Amount ?? 0);
        var shares = _named.Length > 0 ? DueSharing.ByReference(_bills, _named, available) : DueSharing.FirstDueFirst(_bills, available);
        foreach (var part in _draft.Parts)
            part.Amount = shares.TryGetValue(part.ReceivableId, out var share) ? share : null;
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
        var result = await receipts.ReceiveAsync(_draft);
        _isBusy = false;
        if (!result.IsSuccess)
        {
            _errors.Set(result.Errors);
            return;
        }
        toasts.Success(T["{0} recorded", result.Value.Number]);
        navigation.NavigateTo($"/billing/receipts/{result.Value.Id}", replace: true);
    }
}
