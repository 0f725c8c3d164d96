using ErpWeb.Shared.Data;

namespace ErpWeb.Purchasing.LandedCosts;

/// <summary>Charges and the goods they fall on, as they are typed.</summary>
public sealed class LandedCostDraft
{
    /// <summary>Becomes the document's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public DateOnly? Date { get; set; }
    /// <summary>Who is paid for it; null when nobody in particular.</summary>
    public Guid? PartyId { get; set; }
    public string Reference { get; set; } = "";
    public string Notes { get; set; } = "";
    public List<LandedCostDraftCharge> Charges { get; set; } = [];
    /// <summary>The goods receipts and bills whose goods bear the charges.</summary>
    public List<Guid> Documents { get; set; } = [];
    /// <summary>Weight of the goods, by the line of their receipt or bill.</summary>
    public Dictionary<Guid, decimal?> Weights { get; set; } = [];
}

public sealed class LandedCostDraftCharge
{
    public LandedCostKind Kind { get; set; }
    public string Note { get; set; } = "";
    public SpreadBy SpreadBy { get; set; }
    public decimal? Amount { get; set; }
}
