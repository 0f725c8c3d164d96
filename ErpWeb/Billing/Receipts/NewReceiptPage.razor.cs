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

    private readonly Submission _submission = new();
    private readonly ReceiptDraft _draft = new();
    private ReceivableParty _open = new([], 0);
    private DueSheet<OpenReceivable> _sheet = DueSheet<OpenReceivable>.Empty;
    private PartyChoice? _customer;
    private string _named = "";

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
        (_customer, _draft.PartyId, _named) = (customer, customer?.Id, "");
        _open = customer is null ? new([], 0) : await reader.OpenAsync(customer.Id);
        await ChooseCurrencyAsync(_open.Currency);
    }

    private async Task ChooseCurrencyAsync(string currency)
    {
        _draft.Currency = currency;
        _draft.ExchangeRate = currency.Length > 0 ? await reader.RateAsync(currency, _draft.Date ?? Today) : null;
        _draft.BankCharges = null;
        if (currency.Length > 0) _draft.Tenders[0].Mode = PaymentMode.Bank;
        _draft.Tenders.RemoveRange(1, currency.Length > 0 ? _draft.Tenders.Count - 1 : 0);
        _sheet = DueSheet<OpenReceivable>.In(Currency.Find(currency), _open.Bills, _open.Foreign, (bill, due) => bill with { Due = due });
        _draft.Parts = _sheet.Parts;
        Share();
    }

    private void AddTender() => _draft.Tenders.Add(new() { Mode = PaymentMode.Cash });

    private void RemoveTender(TenderDraft tender)
    {
        _draft.Tenders.Remove(tender);
        Share();
    }

    private void SetAmount(TenderDraft tender, decimal? amount)
    {
        tender.Amount = amount;
        Share();
    }

    private void OldestFirst()
    {
        _draft.Tenders[0].Amount ??= _sheet.Due;
        ByReference("");
    }

    private void ByReference(string? named)
    {
        _named = named ?? "";
        _sheet.ByRule();
        Share();
    }

    private void Share() => _sheet.Share(bills => DueSharing.ByReference(bills, _named, Math.Max(0, _draft.Amount ?? 0)));

    private async Task PostAsync()
    {
        if (await _submission.SendAsync(() => receipts.ReceiveAsync(_draft)) is not { } receipt)
            return;
        toasts.Success(T["{0} recorded", receipt.Number]);
        navigation.NavigateTo($"/billing/receipts/{receipt.Id}", replace: true);
    }
}
