using ErpWeb.Billing.Invoices;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Billing.Drafts.Editing;

/// <summary>Who buys, when, and where the law sees the supply.</summary>
public sealed partial class InvoiceHeaderFields(PartyReader parties, UiScript script) : ComponentBase
{
    private static readonly SelectOption<string>[] Places = [.. IndianStates.PlacesOfSupply.Select(state => new SelectOption<string>(state.Code, $"{state.Name} ({state.Code})"))];

    private PartyChoice? _customer;

    [Parameter, EditorRequired]
    public InvoiceEditor Editor { get; set; } = default!;

    private InvoiceDraft Draft => Editor.Draft;

    private PartyFacts? Party => Editor.Facts.Party;

    private PlaceOfSupply Proposed => Editor.Figures.Proposed;

    private bool IsZeroRated => Party?.GstKind is PartyGstKind.Sez || Editor.Figures.Supply.Nature is SupplyNature.Export;

    private string? DueHint => Draft.DueDate is null && Party is { CreditDays: > 0 } party ? $"{party.CreditDays} days credit" : null;

    private string PlaceHint => Draft.PlaceOfSupply is null
        ? Party is null ? "Follows from the customer" : $"Proposed: {PlaceOfSupplyWords.Reason(Proposed)}"
        : $"Chosen by you. The law proposes {IndianStates.NameOf(Proposed.StateCode)} ({Proposed.Rule}).";

    protected override async Task OnParametersSetAsync()
    {
        if (Party?.Id != _customer?.Id)
            _customer = Party is { } party ? await parties.FindAsync(party.Id) : null;
    }

    private async Task ChooseAsync(PartyChoice? customer)
    {
        _customer = customer;
        await Editor.ChooseCustomerAsync(customer?.Id);
        if (customer is not null && Draft.Lines.Count == 0)
            await script.FocusAsync(".bill-entry input");
    }

    private void Change(Action change)
    {
        change();
        Editor.Touch();
    }
}
