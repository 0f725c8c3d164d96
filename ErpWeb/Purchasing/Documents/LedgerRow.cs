namespace ErpWeb.Purchasing.Documents;

/// <summary>A line of the general ledger made by a document.</summary>
public sealed record LedgerRow(DateOnly Date, string Narration, string AccountName, decimal Debit, decimal Credit);
