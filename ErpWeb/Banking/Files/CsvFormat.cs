using System.Text.Json;

namespace ErpWeb.Banking.Files;

/// <summary>Which columns of a bank's CSV file mean what, by their headings. An empty heading: the file has no such column.</summary>
public sealed record CsvFormat
{
    public string Date { get; set; } = "";
    public string Text { get; set; } = "";
    public string Reference { get; set; } = "";
    /// <summary>Money that went out, in a column of its own.</summary>
    public string Debit { get; set; } = "";
    /// <summary>Money that came in, in a column of its own.</summary>
    public string Credit { get; set; } = "";
    /// <summary>One column for both; below zero when money went out, unless <see cref="Side"/> says it.</summary>
    public string Amount { get; set; } = "";
    /// <summary>Says Dr or Cr beside <see cref="Amount"/>.</summary>
    public string Side { get; set; } = "";
    public string Balance { get; set; } = "";
    /// <summary>A pattern such as "d/M/yyyy".</summary>
    public string DatePattern { get; set; } = "d/M/yyyy";

    internal IEnumerable<string> Headings => ((string[])[Date, Text, Reference, Debit, Credit, Amount, Side, Balance]).Where(heading => heading.Length > 0);

    /// <summary>Whether date, words and amounts have columns.</summary>
    public bool IsComplete => Date.Length > 0 && Text.Length > 0 && (Amount.Length > 0 || Debit.Length > 0 && Credit.Length > 0);

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Null where none was saved.</summary>
    public static CsvFormat? Of(string json) => json.Length == 0 ? null : JsonSerializer.Deserialize<CsvFormat>(json);

    /// <summary>How banks write days.</summary>
    public static IReadOnlyList<string> DatePatterns { get; } =
        ["d/M/yyyy", "d/M/yy", "d-M-yyyy", "d-M-yy", "d MMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "d/MMM/yyyy", "yyyy-MM-dd", "d.M.yyyy", "M/d/yyyy", "yyyyMMdd", "d MMMM yyyy"];
}
