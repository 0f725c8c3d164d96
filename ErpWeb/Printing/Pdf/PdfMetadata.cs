namespace ErpWeb.Printing.Pdf;

/// <summary>What a viewer shows about a document. The time is given by the caller, so the same input makes the same bytes.</summary>
public sealed record PdfMetadata(string Title, string Author, DateTime CreatedAtUtc, string Language = "en-IN");
