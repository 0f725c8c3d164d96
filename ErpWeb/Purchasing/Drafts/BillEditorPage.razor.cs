using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Drafts.Editing;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Drafts;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Purchasing.Drafts;

/// <summary>Types a supplier's bill. What is typed is on the server a second later; posting is the only step that cannot be taken back.</summary>
public sealed partial class BillEditorPage(BillEditor editor, NavigationManager navigation, Toasts toasts) : ComponentBase
{
    private static readonly string[] LiveKinds = [PurchasingEvents.Draft, PurchasingEvents.Bill];

    private readonly FieldErrors _errors = new();
    private bool _needsOverride;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery]
    private Guid? Order { get; set; }

    [SupplyParameterFromQuery]
    private Guid? Receipt { get; set; }

    private BillEditor Editor => editor;

    private BillDraft Draft => editor.Draft;

    private BillFigures Figures => editor.Figures;

    private string PostedHref => $"/purchasing/bills/{Id}";

    private IEnumerable<(string, decimal)> Rows
    {
        get
        {
            yield return ("Value", Figures.Value);
            foreach (var row in Draft.IsReverseCharge ? [] : TaxRows.Of(Figures.Supply, Figures.Tax))
                yield return row;
            if (Figures.RoundOff != 0)
                yield return ("Round-off", Figures.RoundOff);
            if (Figures.Tds > 0)
                yield return ("Total", Figures.Total);
            if (Figures.Tds > 0)
                yield return ("Tax deducted (TDS)", -Figures.Tds);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && Draft.Id != Id && await editor.OpenAsync(Id, Order, Receipt) is DraftStart.Posted)
            navigation.NavigateTo(PostedHref, replace: true);
    }

    private async Task PostAsync()
    {
        if (_errors.HasUnreadable)
        {
            _errors.Show();
            return;
        }
        if (await editor.PostAsync() is not { } result)
            return;
        if (!result.IsSuccess)
        {
            _needsOverride |= result.Errors.Any(error => error.Code.StartsWith("purchasing.bill.match", StringComparison.Ordinal));
            _errors.Set(result.Errors);
            return;
        }
        toasts.Success(T["{0} posted", result.Value.Number]);
        navigation.NavigateTo(PostedHref, replace: true);
    }

    private void Change(Action change)
    {
        change();
        editor.Touch();
    }
}
