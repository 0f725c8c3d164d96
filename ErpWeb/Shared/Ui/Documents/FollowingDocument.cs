namespace ErpWeb.Shared.Ui.Documents;

/// <summary>A document that followed from another.</summary>
public sealed record FollowingDocument(Guid Id, string Number, DateOnly Date, decimal? Amount, bool IsCancelled);
