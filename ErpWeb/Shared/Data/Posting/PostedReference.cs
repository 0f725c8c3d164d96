namespace ErpWeb.Shared.Data.Posting;

/// <summary>The id and number of a document just posted.</summary>
public sealed record PostedReference(Guid Id, string Number);
