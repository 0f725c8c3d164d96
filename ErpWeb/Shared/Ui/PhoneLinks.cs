namespace ErpWeb.Shared.Ui;

/// <summary>Addresses that open a message on a phone with the text written. Pure.</summary>
public static class PhoneLinks
{
    /// <summary>The number is Indian unless it says otherwise.</summary>
    public static string WhatsApp(string phone, string text) => $"https://wa.me/{International(phone)}?text={Uri.EscapeDataString(text)}";

    public static string Sms(string phone, string text) => $"sms:+{International(phone)}?body={Uri.EscapeDataString(text)}";

    private static string International(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length == 10 ? "91" + digits : digits;
    }
}
