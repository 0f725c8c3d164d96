using ErpWeb.Billing.Receipts;

namespace ErpWeb.Counter.Sales;

/// <summary>What the cashier calls the ways to pay.</summary>
public static class TenderWords
{
    public static string Of(TenderKind kind) => kind switch
    {
        TenderKind.Cash => "Cash",
        TenderKind.Upi => "UPI",
        TenderKind.Card => "Card",
        TenderKind.Credit => "On credit",
        TenderKind.Advance => "Advance",
        _ => "Voucher",
    };

    /// <summary>The way of paying as receipts know it; null for what is no money received now.</summary>
    public static PaymentMode? ModeOf(TenderKind kind) => kind switch
    {
        TenderKind.Cash => PaymentMode.Cash,
        TenderKind.Upi => PaymentMode.Upi,
        TenderKind.Card => PaymentMode.Card,
        _ => null,
    };
}
