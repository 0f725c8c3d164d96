using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Billing.Receipts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Access;
using ErpWeb.Shared.Ui.Dialogs;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Billing.Invoices;

/// <summary>A posted invoice: the document, what is paid of it, and what it did to the books.</summary>
public sealed partial class InvoicePage(
    InvoiceReader reader, InvoiceService invoices, ReceiptService receipts, InvoiceDraftService drafts, TenantContext tenant, IndiaClock clock, NavigationManager navigation, Toasts toasts) : ComponentBase
{
    private static readonly string[] Kinds = [InvoiceEvents.Invoice];

    private InvoiceView? _view;
    private InvoicePrintModel? _model;
    private InvoiceReceipt? _cancelledReceipt;
    private string _tab = "";
    private bool _isMissing;
    private bool _isPaying;
    private bool _isCancelling;
    private bool _isReturning;
    private bool _isRepeating;
    private bool _isShipping;
    private bool _isSending;

    [Parameter]
    public Guid Id { get; set; }

    private (string, string)[] TabItems =>
    [
        .. tenant.Rights.Allows(BillingPermissions.ReceiptView) ? [("payments", T["Payments"])] : Array.Empty<(string, string)>(),
        ("entries", T["Accounts"]), ("history", T["History"]),
    ];

    private bool MayCancel => _view!.Invoice.Status is InvoiceStatus.Posted && tenant.Rights.Allows(BillingPermissions.InvoiceCancel);

    private bool MayReturn => _view!.Invoice.Status is InvoiceStatus.Posted && _view.IsCreditable && tenant.Rights.Allows(BillingPermissions.CreditNotePost);

    private bool HasActions => MayCancel || MayReturn || tenant.Rights.Allows(BillingPermissions.InvoicePrint) || tenant.Rights.Allows(BillingPermissions.InvoiceEdit) || tenant.Rights.Allows(HistoryButton.Permission);

    private DateOnly Today => clock.Today;

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && _view?.Invoice.Id != Id)
            await ReadAsync();
    }

    private async Task ReadAsync()
    {
        if (!TabItems.Any(tab => tab.Item1 == _tab))
            _tab = TabItems[0].Item1;
        _view = await reader.FindAsync(Id);
        _isMissing = _view is null;
        _model = _view is null ? null : InvoicePrinting.ToPrintModel(_view, PrintLook.Plain);
    }

    private Task CloseShipmentAsync()
    {
        _isShipping = false;
        return ReadAsync();
    }

    private async Task<Result> CancelAsync(string reason)
    {
        var result = await invoices.CancelAsync(Id, reason);
        if (result.IsSuccess)
            toasts.Success(T["{0} cancelled", _view!.Invoice.Number]);
        return result;
    }

    private async Task<Result> CancelReceiptAsync(string reason)
    {
        var result = await receipts.CancelAsync(_cancelledReceipt!.Id, reason);
        if (result.IsSuccess)
            toasts.Success(T["{0} cancelled", _cancelledReceipt.Number]);
        return result;
    }

    private async Task CopyAsync()
    {
        var copy = await drafts.CopyAsync(Id);
        if (copy.IsSuccess)
            navigation.NavigateTo($"/billing/drafts/{copy.Value.Id}");
        else
            toasts.Error(T[copy.FirstError!.Wording]);
    }
}
