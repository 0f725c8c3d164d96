using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Billing.Drafts.Editing;

/// <summary>Who buys, when, and where the law sees the supply.</summary>
public sealed partial class InvoiceHeaderFields(PartyReader parties, InvoiceEditing editing, UiScript script) : ComponentBase
{
    private SelectOption<string>[] _places = [];
    private SelectOption<ChallanReason>[] _reasons = [];
    private IReadOnlyList<SelectOption<Guid?>> _salespeople = [];
    private IReadOnlyList<SelectOption<Guid?>> _sellers = [];
    private PartyChoice? _customer;
    private Guid? _followed;

    [Parameter, EditorRequired]
    public InvoiceEditor Editor { get; set; } = default!;

    private InvoiceDraft Draft => Editor.Draft;

    private bool IsInvoice => Draft.Kind is SalesKind.Invoice;

    private PartyFacts? Party => Editor.Facts.Party;

    private PlaceOfSupply Proposed => Editor.Figures.Proposed;

    private bool IsZeroRated => Party?.GstKind is PartyGstKind.Sez || Editor.Figures.Supply.Nature is SupplyNature.Export;

    private bool ShowsCurrency => IsInvoice && (Draft.Currency.Length > 0 || Party?.GstKind is PartyGstKind.Overseas or PartyGstKind.Sez);

    private string? DueHint => Draft.DueDate is null && Party is { CreditDays: > 0 } party ? T["{0} days credit", party.CreditDays] : null;

    private string PlaceHint => Draft.PlaceOfSupply is null
        ? Party is null ? T["Follows from the customer"] : T["Proposed: {0}", PlaceOfSupplyWords.Reason(Proposed, T)]
        : T["Chosen by you. The law proposes {0} ({1}).", T[IndianStates.NameOf(Proposed.StateCode)], Proposed.Rule];

    protected override async Task OnInitializedAsync()
    {
        _places = [.. IndianStates.PlacesOfSupply.Select(state => new SelectOption<string>(state.Code, $"{T[state.Name]} ({state.Code})"))];
        _sellers =
        [
            new(null, NameOf(Editor.Facts.Supplier)),
            .. Editor.Facts.Registrations.OrderBy(other => other.Value.StateCode).Select(other => new SelectOption<Guid?>(other.Key, NameOf(other.Value))),
        ];
        _reasons = [.. SalesPaperWords.Reasons.Select(reason => new SelectOption<ChallanReason>(reason.Value, T[reason.Text]))];
        _salespeople = [.. (await editing.SalespeopleAsync()).Select(member => new SelectOption<Guid?>(member.Id, member.Name))];
    }

    protected override async Task OnParametersSetAsync()
    {
        // While a choice is being read, Party is still the one before it: only a change of it is followed.
        if (Party?.Id == _followed)
            return;
        _followed = Party?.Id;
        if (_followed == _customer?.Id)
            return;
        var (shown, id) = (_customer, _followed);
        var customer = id is { } known ? await parties.FindAsync(known) : null;
        if (_customer == shown && _followed == id)
            _customer = customer;
    }

    private async Task ChooseAsync(PartyChoice? customer)
    {
        _customer = customer;
        await Editor.ChooseCustomerAsync(customer?.Id);
        if (Party is null && _customer == customer)
            _customer = null;
        if (customer is not null && Draft.Lines.Count == 0)
            await script.FocusAsync(".bill-entry input", from: ".bill-customer input");
    }

    // Another state sells: the law proposes the place of supply anew.
    private void ChooseSeller(Guid? registrationId) => Change(() => (Draft.RegistrationId, Draft.PlaceOfSupply) = (registrationId, null));

    private string NameOf(SupplierFacts seller) => $"{T[IndianStates.NameOf(seller.StateCode)]}, {seller.Gstin}";

    private void Change(Action change)
    {
        change();
        Editor.Touch();
    }
}
