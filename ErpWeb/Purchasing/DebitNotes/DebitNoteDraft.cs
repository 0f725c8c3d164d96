using ErpWeb.Shared.Data;

namespace ErpWeb.Purchasing.DebitNotes;

/// <summary>What goes back of a bill, as it is typed.</summary>
public sealed class DebitNoteDraft
{
    /// <summary>Becomes the note's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid BillId { get; set; }
    public DateOnly? Date { get; set; }
    public string Reason { get; set; } = "";
    public List<DebitNoteDraftLine> Lines { get; set; } = [];
}

public sealed class DebitNoteDraftLine
{
    public Guid BillLineId { get; set; }
    public decimal? Quantity { get; set; }
    /// <summary>Of goods that are told apart: what goes back of each batch or number. They make up the quantity.</summary>
    public List<ReturnedLot> Lots { get; set; } = [];
}

/// <summary>What goes back of a batch or serial number that came in.</summary>
public sealed class ReturnedLot
{
    public Guid CameAsId { get; set; }
    public decimal? Quantity { get; set; }
}
