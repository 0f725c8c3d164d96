using ErpWeb.Shared.Ui.Display;
using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Billing.Receipts.Cheques;

/// <summary>What people call the states of a cheque.</summary>
public static class ChequeWords
{
    public static IReadOnlyList<SelectOption<string>> States { get; } = [.. Enum.GetValues<ChequeStatus>().Select(status => new SelectOption<string>(status.ToString().ToLowerInvariant(), Of(status)))];

    public static string Of(ChequeStatus status) => status switch
    {
        ChequeStatus.Received => "In hand",
        ChequeStatus.Deposited => "Deposited",
        ChequeStatus.Cleared => "Cleared",
        ChequeStatus.Bounced => "Bounced",
        _ => "Given back",
    };

    public static Tone ToneOf(ChequeStatus status) => status switch
    {
        ChequeStatus.Received => Tone.Info,
        ChequeStatus.Deposited => Tone.Warning,
        ChequeStatus.Cleared => Tone.Ok,
        ChequeStatus.Bounced => Tone.Danger,
        _ => Tone.Neutral,
    };
}
