namespace ErpWeb.Accounting.Contracts;

/// <summary>A line of the general ledger made by a document.</summary>
public sealed record DocumentEntry(Guid DocumentId, DateOnly Date, string Narration, string AccountName, decimal Debit, decimal Credit);
