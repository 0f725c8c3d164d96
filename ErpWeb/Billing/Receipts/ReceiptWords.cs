using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Billing.Receipts;

/// <summary>What the shopkeeper calls the ways of paying.</summary>
public static class ReceiptWords
{
    public static IReadOnlyList<SelectOption<PaymentMode>> Modes { get; } =
        [.. Enum.GetValues<PaymentMode>().Select(mode => new SelectOption<PaymentMode>(mode, Of(mode)))];

    public static string Of(PaymentMode mode) => mode switch
    {
        PaymentMode.Cash => "Cash",
        PaymentMode.Upi => "UPI",
        PaymentMode.Card => "Card",
        PaymentMode.Cheque => "Cheque",
        _ => "Bank",
    };

    /// <summary>What to note of a payment of this mode.</summary>
    public static string ReferenceOf(PaymentMode mode) => mode switch
    {
        PaymentMode.Cash => "Reference",
        PaymentMode.Upi => "UPI transaction id",
        PaymentMode.Card => "Slip number",
        PaymentMode.Cheque => "Cheque number and bank",
        _ => "UTR number",
    };
}
