using ErpWeb.Shared.Ui.Display;

namespace ErpWeb.Inventory.Transfers;

/// <summary>What people call the states of a transfer.</summary>
public static class TransferWords
{
    public static string Of(TransferStatus status) => status switch
    {
        TransferStatus.Sent => "On the way",
        TransferStatus.PartlyReceived => "Partly received",
        TransferStatus.Received => "Received",
        TransferStatus.ClosedWithLoss => "Closed with loss",
        _ => "Cancelled",
    };

    public static Tone ToneOf(TransferStatus status) => status switch
    {
        TransferStatus.Sent => Tone.Info,
        TransferStatus.PartlyReceived or TransferStatus.ClosedWithLoss => Tone.Warning,
        TransferStatus.Received => Tone.Ok,
        _ => Tone.Neutral,
    };
}
