using ErpWeb.Billing.Invoices;
using ErpWeb.Parties;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Billing.Drafts.Editing;

/// <summary>A customer to choose.</summary>
public sealed record CustomerOption(Guid Id, string Name, string Details);

/// <summary>Who buys, when, and where the law sees the supply.</summary>
public sealed partial class InvoiceHeaderFields : ComponentBase
{
    private static readonly SelectOption<string>[] Places = [.. IndianStates.PlacesOfSupply.Select(state => new SelectOption<string>(state.Code, $"{state.Name} ({state.Code})"))];

    [Parameter, EditorRequired]
    public InvoiceEditor Editor { get; set; } = default!;

    private InvoiceDraft Draft => Editor.Draft;

    private PartyFacts? Party => Editor.Facts.Party;

    private PlaceOfSupply Proposed => Editor.Figures.Proposed;

    private CustomerOption? Customer => Party is { } party ? new(party.Id, party.Name, "") : null;

    private bool IsZeroRated => Party?.GstKind is PartyGstKind.Sez || Editor.Figures.Supply.Nature is SupplyNature.Export;

    private string? DueHint => Draft.DueDate is null && Party is { CreditDays: > 0 } party ? $"{party.CreditDays} days credit" : null;

    private string PlaceHint => Draft.PlaceOfSupply is null
        ? Party is null ? "Follows from the customer" : $"Proposed: {PlaceOfSupplyWords.Reason(Proposed)}"
        : $"Chosen by you. The law proposes {IndianStates.NameOf(Proposed.StateCode)} ({Proposed.Rule}).";

    private void Change(Action change)
    {
        change();
        Editor.Touch();
    }

    private async ValueTask<IReadOnlyList<CustomerOption>> FindAsync(string term, CancellationToken ct) =>
        [.. (await Parties.SuggestAsync(term, PartyRole.Customer, ct: ct)).Select(party => new CustomerOption(party.Id, party.Name, DetailsOf(party)))];

    private static string DetailsOf(PartyChoice party) =>
        string.Join(" · ", new[] { party.Gstin, party.City, party.Phone }.Where(text => text.Length > 0));
}
