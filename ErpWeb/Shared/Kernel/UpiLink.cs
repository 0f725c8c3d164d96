using System.Globalization;
using System.Text.RegularExpressions;

namespace ErpWeb.Shared.Kernel;

/// <summary>The link inside a UPI payment QR code.</summary>
/// <remarks>NPCI UPI Linking Specification 1.6. Every value is percent-encoded, except the @ of the payee's address.</remarks>
public static partial class UpiLink
{
    private const int MaxNoteLength = 50;

    /// <summary>Whether the text looks like a UPI ID: "shop@okbank".</summary>
    public static bool IsPayeeAddress(string? text) => text is not null && PayeeAddressPattern().IsMatch(text);

    /// <summary>Builds the link.</summary>
    /// <param name="payeeAddress">The seller's UPI ID.</param>
    /// <param name="payeeName">The seller's name as the payer shall see it.</param>
    /// <param name="amountDue">INR still to be paid; not part of the link when zero or less, so that the payer enters it.</param>
    /// <param name="reference">Unique reference of the payment, usually the invoice number.</param>
    /// <param name="note">Words for the payer, cut to 50 characters.</param>
    /// <exception cref="ArgumentException">Address or name is blank.</exception>
    public static string Create(string payeeAddress, string payeeName, decimal amountDue, string? reference = null, string? note = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(payeeAddress);
        ArgumentException.ThrowIfNullOrWhiteSpace(payeeName);
        var link = $"upi://pay?pa={Escape(payeeAddress).Replace("%40", "@", StringComparison.Ordinal)}&pn={Escape(payeeName)}";
        if (amountDue > 0) link += "&am=" + Rounding.Money(amountDue).ToString("0.00", CultureInfo.InvariantCulture);
        link += "&cu=INR";
        if (!string.IsNullOrWhiteSpace(reference)) link += "&tr=" + Escape(reference);
        if (!string.IsNullOrWhiteSpace(note)) link += "&tn=" + Escape(Cut(note.Trim()));
        return link;
    }

    private static string Escape(string value) => Uri.EscapeDataString(value.Trim());

    private static string Cut(string note)
    {
        if (note.Length <= MaxNoteLength) return note;
        return note[..(char.IsHighSurrogate(note[MaxNoteLength - 1]) ? MaxNoteLength - 1 : MaxNoteLength)];
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{2,256}@[A-Za-z][A-Za-z0-9.-]{1,63}\z")]
    private static partial Regex PayeeAddressPattern();
}
