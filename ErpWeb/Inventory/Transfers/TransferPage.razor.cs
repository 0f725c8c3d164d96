using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Inventory.Transfers;

/// <summary>One transfer: what was sent, what arrived of it, what is on the way.</summary>
public sealed partial class TransferPage(TransferReader reader, TransferService transfers, ArrivalService arrivals, TenantContext tenant, Toasts toasts) : ComponentBase
{
    private static readonly string[] Kinds = [InventoryEvents.Transfer];

    private TransferView? _view;
    private TransferReceipt? _cancelled;
    private bool _isMissing;
    private bool _isReceiving;
    private bool _isLosing;
    private bool _isCancelling;

    [Parameter]
    public Guid Id { get; set; }

    private bool MayCancel => tenant.Rights.Allows(InventoryPermissions.TransferCancel);

    private bool IsOnTheWay => _view!.Transfer.Status is TransferStatus.Sent or TransferStatus.PartlyReceived;

    protected override Task OnParametersSetAsync() => RendererInfo.IsInteractive ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync()
    {
        _view = await reader.FindAsync(Id);
        _isMissing = _view is null;
    }

    private async Task<Result> CancelAsync(string reason)
    {
        var result = await transfers.CancelAsync(Id, reason);
        if (result.IsSuccess)
            toasts.Success(T["{0} cancelled", _view!.Transfer.Number]);
        return result;
    }

    private async Task<Result> CancelArrivalAsync(string reason)
    {
        var result = await arrivals.CancelAsync(_cancelled!.Id, reason);
        if (result.IsSuccess)
            toasts.Success(T["{0} cancelled", _cancelled.Number]);
        return result;
    }
}
