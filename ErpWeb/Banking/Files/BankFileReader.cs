using ErpWeb.Shared.Kernel;

namespace ErpWeb.Banking.Files;

/// <summary>Recognises a bank's file and reads it. Pure.</summary>
public static class BankFileReader
{
    public const int MostBytes = 5 * 1024 * 1024;
    public const int MostLines = 10_000;

    /// <summary>Whether the file is CSV, so that its columns must be known.</summary>
    public static bool IsCsv(byte[] file) => IsText(file) && BankText.Decode(file) is var text && !OfxFile.IsOne(text) && !Mt940File.IsOne(text) && !CamtFile.IsOne(text);

    /// <param name="accountNumber">Of the account it is for; chooses among statements of several accounts.</param>
    /// <param name="format">The columns, for CSV.</param>
    public static Result<BankFile> Read(byte[] file, string accountNumber, CsvFormat? format)
    {
        if (file.Length is 0 or > MostBytes)
            return new Error("banking.file.size", "A statement may have up to 5 MB.");
        var text = IsText(file) ? BankText.Decode(file) : "";
        var statements =
            text.Length == 0 ? null
            : OfxFile.IsOne(text) ? OfxFile.Read(text)
            : CamtFile.IsOne(text) ? CamtFile.Read(text)
            : Mt940File.IsOne(text) ? Mt940File.Read(text)
            : ReadCsv(file, format);
        if (statements is null)
            return new Error("banking.file.unreadable", "This file cannot be read. Choose a statement as CSV, OFX, MT940 or CAMT.053.");
        if (statements.Count == 0)
            return new Error("banking.file.columns", "No row of this file has these headings. Choose its columns again.");
        var wanted = statements.Count == 1 ? statements[0] : statements.FirstOrDefault(statement => IsSame(statement.AccountNumber, accountNumber));
        if (wanted is null || accountNumber.Length > 0 && wanted.AccountNumber is { Length: > 0 } other && !IsSame(other, accountNumber))
            return new Error("banking.file.other_account", $"This file is about account {wanted?.AccountNumber ?? string.Join(", ", statements.Select(statement => statement.AccountNumber))}, not about {accountNumber}.");
        if (wanted.Currency is { Length: > 0 } currency && currency != "INR")
            return new Error("banking.file.currency", $"This file is in {currency}. Statements in rupees can be reconciled.");
        if (wanted.Lines.Count > MostLines)
            return new Error("banking.file.lines", $"A statement may have {IndianNumber.Format(MostLines, 0, 0)} lines. Take a shorter period.");
        return wanted.Lines.Count == 0 && wanted.Issues.Count == 0
            ? new Error("banking.file.empty", "There is no line in this file.")
            : wanted;
    }

    private static IReadOnlyList<BankFile>? ReadCsv(byte[] file, CsvFormat? format)
    {
        if (CsvTable.Read(file) is not { } table)
            return null;
        return format is { IsComplete: true } && CsvStatement.Read(table, format) is { } read ? [read] : [];
    }

    // A spreadsheet or a PDF is full of zeros; text is not, unless it is of two bytes a letter.
    private static bool IsText(byte[] file) => file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || !file.AsSpan(0, Math.Min(file.Length, 8000)).Contains((byte)0) && file is not [(byte)'%', (byte)'P', ..];

    // Banks leave out zeros in front, or show the last digits only.
    private static bool IsSame(string? told, string known) =>
        told is { Length: > 0 } && Plain(told) is { Length: > 0 } one && Plain(known) is { Length: > 0 } other && (one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal));

    private static string Plain(string number) => string.Concat(number.Where(char.IsLetterOrDigit)).TrimStart('0', 'X', 'x').ToUpperInvariant();
}
