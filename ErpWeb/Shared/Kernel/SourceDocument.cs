namespace ErpWeb.Shared.Kernel;

/// <summary>The document behind a ledger entry. Ledgers know it by this alone and never name an invoice.</summary>
/// <param name="Type">Kind of document: "Invoice", "Receipt".</param>
/// <param name="Id">The document's id.</param>
/// <param name="Number">Its number as printed.</param>
public readonly record struct SourceDocument(string Type, Guid Id, string Number);
