using System.Globalization;

namespace ErpWeb.Shared.Kernel;

/// <summary>A foreign currency of ISO 4217. The books are kept in rupees; documents may be in one of these.</summary>
/// <param name="Code">Three letters.</param>
/// <param name="Places">Decimals of an amount.</param>
/// <param name="Units">How many of it a rate is quoted for: 100 for the yen, as the Reserve Bank and the customs do.</param>
public sealed record Currency(string Code, string Name, string Symbol, int Places = 2, int Units = 1)
{
    /// <summary>The currency of the books; a document in it carries no code.</summary>
    public const string Rupee = "INR";

    /// <summary>Those that Indian businesses trade in, by name.</summary>
    public static IReadOnlyList<Currency> All { get; } =
    [
        new("AUD", "Australian dollar", "A$"), new("BHD", "Bahraini dinar", "BD", 3), new("GBP", "British pound", "£"), new("CAD", "Canadian dollar", "C$"),
        new("CNY", "Chinese yuan", "CN¥"), new("DKK", "Danish krone", "DKr"), new("EUR", "Euro", "€"), new("HKD", "Hong Kong dollar", "HK$"), new("JPY", "Japanese yen", "¥", 0, 100),
        new("KRW", "Korean won", "KRW", 0, 100), new("KWD", "Kuwaiti dinar", "KD", 3), new("MYR", "Malaysian ringgit", "RM"), new("NZD", "New Zealand dollar", "NZ$"), new("NOK", "Norwegian krone", "NKr"),
        new("OMR", "Omani rial", "RO", 3), new("PHP", "Philippine peso", "PHP"), new("QAR", "Qatari riyal", "QR"), new("SAR", "Saudi riyal", "SR"), new("SGD", "Singapore dollar", "S$"),
        new("ZAR", "South African rand", "R"), new("SEK", "Swedish krona", "SKr"), new("CHF", "Swiss franc", "CHF"), new("THB", "Thai baht", "THB"), new("TRY", "Turkish lira", "TL"),
        new("AED", "UAE dirham", "AED"), new("USD", "US dollar", "$"),
    ];

    private static readonly Dictionary<string, Currency> ByCode = All.ToDictionary(currency => currency.Code);

    /// <summary>The currency of the code; null for the rupee, an empty code and codes that are not known.</summary>
    public static Currency? Find(string? code) => ByCode.GetValueOrDefault(code ?? "");

    /// <summary>The currency of a stored document, even when the list has lost it since.</summary>
    public static Currency Of(string code) => Find(code) ?? new(code, code, code);

    /// <summary>The least rate at which an amount can be told from its rupees: a paisa is less than half of the smallest coin.</summary>
    public decimal LeastRate => Places switch { 0 => 1m * Units / 100, 2 => 1.01m, _ => 10.01m };

    /// <summary>The rupees of an amount at a rate, rounded to paise.</summary>
    /// <example>100 dollars at 83.2575 are 8,325.75; 10,000 yen at 55.42 for a hundred are 5,542.00.</example>
    public decimal Rupees(decimal amount, decimal rate) => Rounding.Money(amount * rate / Units);

    /// <summary>The amount that so many rupees are at a rate, rounded to its own decimals; zero without a rate.</summary>
    public decimal OfRupees(decimal rupees, decimal rate) => rate == 0 ? 0 : Round(rupees * Units / rate);

    public decimal Round(decimal amount) => Rounding.To(amount, Places);

    /// <summary>"USD 1,250.00", grouped by thousands as the world outside India reads it.</summary>
    public string Format(decimal amount) => $"{Code} {Number(amount, Places)}";

    /// <summary>A price, with up to four decimals.</summary>
    public string FormatPrice(decimal price) => $"{Code} {price.ToString("#,##0." + new string('0', Places) + new string('#', 4 - Places), CultureInfo.InvariantCulture)}";

    /// <summary>"1 USD = ₹83.2575".</summary>
    public string RateText(decimal rate) => $"{Units} {Code} = ₹{IndianNumber.Format(rate, 2, 4)}";

    private static string Number(decimal amount, int places) => amount.ToString("#,##0" + (places > 0 ? "." + new string('0', places) : ""), CultureInfo.InvariantCulture);
}

/// <summary>A document in a foreign currency and the rupees that it stands for, of which a part may be settled. Pure.</summary>
/// <param name="Amount">Its total in the currency.</param>
/// <param name="Rupees">The same in the books.</param>
/// <param name="Open">The rupees of it that are still open.</param>
public readonly record struct ForeignShare(Currency Currency, decimal Amount, decimal Rupees, decimal Open)
{
    /// <summary>What is open in the currency.</summary>
    public decimal Left => Rupees == 0 ? 0 : Currency.Round(Amount * Open / Rupees);

    /// <summary>The rupees in the books that a part of what is open stands for; the last part takes the rest.</summary>
    /// <example>Of 1,000 dollars booked as 83,250.00, 400 stand for 33,300.00 and the 600 after them for 49,950.00.</example>
    public decimal Of(decimal part) => part >= Left ? Open : Open - Rounding.Money(Rupees * (Left - part) / Amount);
}
