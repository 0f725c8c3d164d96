using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Sheets;

/// <summary>How the cells of a column are written: amounts below zero in parentheses, sides as debit or credit, quantities with up to four decimals.</summary>
public enum SheetColumnKind { Text, Date, Amount, Sides, Quantity }

/// <summary>Where a column goes when a row becomes a card on a phone.</summary>
public enum SheetPlace { Detail, Main, End, Second, Hidden }

/// <summary>How a row stands out.</summary>
public enum SheetLook { Plain, Heading, Subtotal, Total }

/// <summary>A column of a report.</summary>
/// <param name="Title">English; the screen says it in the person's language.</param>
public sealed record SheetColumn(Wording Title, SheetColumnKind Kind = SheetColumnKind.Text, SheetPlace Place = SheetPlace.Detail)
{
    public bool IsNumber => Kind is SheetColumnKind.Amount or SheetColumnKind.Sides or SheetColumnKind.Quantity;
}

/// <summary>A row of a report.</summary>
/// <param name="Cells">One for each column: a string, a <see cref="Wording"/>, a <see cref="DateOnly"/>, a decimal (INR; a side is positive for debit), or null for nothing.</param>
public sealed record SheetRow(params IReadOnlyList<object?> Cells)
{
    public SheetLook Look { get; init; }

    /// <summary>Steps to the right.</summary>
    public int Indent { get; init; }

    /// <summary>Where the row leads.</summary>
    public string? Href { get; init; }
}

/// <summary>A report as rows and columns, which screen, file and paper show alike.</summary>
/// <param name="Title">"Trial balance".</param>
/// <param name="Subject">What it is about, such as the name of an account.</param>
/// <param name="Days">The days it covers, in words.</param>
public sealed record Sheet(string Title, string Subject, Wording Days, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>A sentence that proves the figures, such as that both sides agree.</summary>
    public Wording? Proof { get; init; }

    /// <summary>Who signs it on paper: "Prepared by".</summary>
    public IReadOnlyList<string> Signatures { get; init; } = [];
}
