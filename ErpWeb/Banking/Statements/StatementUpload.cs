using ErpWeb.Banking.Files;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Banking.Statements;

/// <summary>A file on its way in.</summary>
public sealed class StatementUpload
{
    /// <summary>Becomes the statement's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid AccountId { get; set; }
    public string FileName { get; set; } = "";
    public byte[] Bytes { get; set; } = [];
    /// <summary>The columns, for CSV; the account's own where nothing is said.</summary>
    public CsvFormat? Format { get; set; }
    /// <summary>Identities of lines that look as if they were there, and are taken in all the same.</summary>
    public HashSet<string> TakenAnyway { get; } = [];
}

/// <summary>What becomes of a line of a file. A look-alike has the day and the amount of a line that came in another form.</summary>
public enum PreviewState { New, Known, LookAlike }

public sealed record PreviewLine(BankFileLine Line, string Identity, PreviewState State);

/// <summary>A file before it is taken in.</summary>
/// <param name="Notes">What does not add up, with itself or with the statements before.</param>
public sealed record StatementPreview(BankFile File, IReadOnlyList<PreviewLine> Lines, IReadOnlyList<Wording> Notes)
{
    public int Count(PreviewState state) => Lines.Count(line => line.State == state);
}

/// <summary>What a form for the columns of a CSV file offers.</summary>
/// <param name="Rows">The first rows, to look at.</param>
public sealed record CsvOffer(IReadOnlyList<string> Headings, CsvFormat Format, bool IsSaved, IReadOnlyList<IReadOnlyList<string>> Rows);

public sealed record ImportedStatement(Guid Id, int NewLines, int KnownLines);
