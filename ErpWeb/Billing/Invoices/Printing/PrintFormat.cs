using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>How numbers and dates are written on the document.</summary>
internal static class PrintFormat
{
    public static string Money(decimal amount) => IndianNumber.Format(amount);

    public static string MoneyOrDash(decimal amount) => amount == 0 ? "–" : Money(amount);

    public static string Rupees(decimal amount) => IndianNumber.Rupees(amount);

    public static string Rate(decimal price) => IndianNumber.Format(price, 2, 4);

    public static string Quantity(decimal quantity) => IndianNumber.Format(quantity, 0, 4);

    public static string Percent(decimal rate) => $"{IndianNumber.Format(rate, 0, 4)}%";

    public static string Date(DateOnly date) => Formats.Now.Of(date);
}
