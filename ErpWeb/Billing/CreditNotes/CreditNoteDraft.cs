using ErpWeb.Shared.Data;

namespace ErpWeb.Billing.CreditNotes;

/// <summary>What is given back of an invoice, as it is typed.</summary>
public sealed class CreditNoteDraft
{
    /// <summary>Becomes the note's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid InvoiceId { get; set; }
    public DateOnly? Date { get; set; }
    public string Reason { get; set; } = "";
    public List<CreditNoteDraftLine> Lines { get; set; } = [];

    /// <summary>The lines on which something was typed.</summary>
    internal IEnumerable<CreditNoteDraftLine> Typed => Lines.Where(line => line.Quantity is not (null or 0) || line.Value is not (null or 0));
}

/// <summary>Goods that come back, or an amount off their price; never both on one line.</summary>
public sealed class CreditNoteDraftLine
{
    public Guid InvoiceLineId { get; set; }
    /// <summary>In the unit of the invoice's line.</summary>
    public decimal? Quantity { get; set; }
    /// <summary>INR off the line, before tax; nothing comes back.</summary>
    public decimal? Value { get; set; }
    /// <summary>The goods are not fit to be sold again: they do not go back into stock.</summary>
    public bool IsWrittenOff { get; set; }
}
