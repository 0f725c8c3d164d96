using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts.Editing;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Drafts;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Billing.Drafts;

/// <summary>Types an invoice. What is typed is on the server a second later; posting is the only step that cannot be taken back.</summary>
public sealed partial class InvoiceEditorPage(
    InvoiceEditor editor, NavigationManager navigation, Toasts toasts, UiScript script) : ComponentBase
{
    private static readonly string[] Kinds = [InvoiceEvents.Draft, InvoiceEvents.Invoice, InvoiceEvents.Paper];

    private readonly InvoiceEditor _editor = editor;
    private readonly FieldErrors _errors = new();
    private bool _mustFocus;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>What a new draft becomes: "quote", "order", "challan".</summary>
    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    private SalesKind DraftKind => _editor.IsOpen ? _editor.Draft.Kind : Enum.TryParse<SalesKind>(Kind, ignoreCase: true, out var kind) && kind is not SalesKind.Return ? kind : SalesKind.Invoice;

    private string PostRight => DraftKind switch
    {
        SalesKind.Quote => BillingPermissions.QuotePost,
        SalesKind.Order => BillingPermissions.OrderPost,
        SalesKind.Challan => BillingPermissions.ChallanPost,
        _ => BillingPermissions.InvoicePost,
    };

    private string Title => _editor.Draft.PartyName is { Length: > 0 } name ? T["{0} for {1}", T[SalesPaperWords.NameOf(DraftKind)], name] : T[SalesPaperWords.NewOf(DraftKind)];

    private string Subtitle => _editor.IsOpen ? T["{0}, gets its number when posted", T[DraftKind is SalesKind.Invoice ? InvoiceWords.TitleOf(_editor.Figures.Title) : SalesPaperWords.NameOf(DraftKind)]] : "";

    private string PostedHref => DraftKind is SalesKind.Invoice ? $"/billing/invoices/{Id}" : $"/billing/papers/{Id}";

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive || _editor.Draft.Id == Id)
            return;
        var start = await _editor.OpenAsync(Id, DraftKind);
        if (start is DraftStart.Posted)
            navigation.NavigateTo(PostedHref, replace: true);
        _mustFocus = start is DraftStart.New;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_mustFocus)
            return;
        _mustFocus = false;
        await script.FocusAsync(".bill-customer input", from: ".bill-customer input");
    }

    private async Task PostAsync()
    {
        if (_errors.HasUnreadable)
        {
            _errors.Show();
            return;
        }
        if (await _editor.PostAsync() is not { } result)
            return;
        if (!result.IsSuccess)
        {
            _errors.Set(result.Errors);
            return;
        }
        toasts.Success(T["{0} posted", result.Value.Number]);
        foreach (var shortage in result.Value.Shortages)
            toasts.Info(T[shortage.Wording]);
        navigation.NavigateTo(PostedHref, replace: true);
    }

    private void Leave() => navigation.NavigateTo(SalesPaperWords.AddressOf(DraftKind));
}
