using ErpWeb.Shared.Kernel;

namespace ErpWeb.Banking.Files;

/// <summary>The forms in which banks hand out statements.</summary>
public enum BankFileFormat { Csv, Ofx, Mt940, Camt053 }

/// <summary>A statement as a file tells it, the oldest line first.</summary>
/// <param name="AccountNumber">As the bank writes it; null where the file does not tell.</param>
public sealed record BankFile(BankFileFormat Format, string? AccountNumber, string? Currency, decimal? Opening, decimal? Closing, IReadOnlyList<BankFileLine> Lines)
{
    /// <summary>What is wrong with single rows, or worth a look.</summary>
    public IReadOnlyList<BankFileIssue> Issues { get; init; } = [];

    public decimal Sum => Lines.Sum(line => line.Amount);

    /// <summary>What the closing balance is more than opening balance and lines say; null where the file does not tell both.</summary>
    public decimal? Missing => Opening is { } opening && Closing is { } closing ? closing - opening - Sum : null;
}

/// <summary>A line of a bank's file.</summary>
/// <param name="Row">Where it stands in the file, for people.</param>
/// <param name="Amount">INR; above zero when money came.</param>
/// <param name="BankId">The bank's own name of the line, where the format has one.</param>
/// <param name="Balance">What was there after it, where the format tells.</param>
public sealed record BankFileLine(int Row, DateOnly Date, decimal Amount, string Text, string Reference, string? BankId = null, decimal? Balance = null);

/// <summary>Something to say about a row.</summary>
/// <param name="IsRefusal">The row is left out.</param>
public sealed record BankFileIssue(int Row, Wording Message, bool IsRefusal);
