namespace ErpWeb.Purchasing.Documents;

/// <summary>The id and number of a document just posted.</summary>
public sealed record PostedPurchase(Guid Id, string Number);
