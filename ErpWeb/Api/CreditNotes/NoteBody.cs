using System.ComponentModel;
using ErpWeb.Billing.CreditNotes;

namespace ErpWeb.Api.CreditNotes;

/// <summary>A credit note as a program sends it.</summary>
public sealed record NoteBody
{
    public Guid BillId { get; init; }
    [Description("Today unless said.")]
    public DateOnly? Date { get; init; }
    public string Reason { get; init; } = "";
    public IReadOnlyList<NoteLineBody> Lines { get; init; } = [];

    /// <param name="lines">The bill's lines by their numbers.</param>
    internal CreditNoteDraft ToDraft(Guid id, DateOnly today, IReadOnlyDictionary<int, Guid> lines) => new()
    {
        Id = id,
        InvoiceId = BillId,
        Date = Date ?? today,
        Reason = Reason,
        Lines = [.. Lines.Select(line => new CreditNoteDraftLine { InvoiceLineId = lines.GetValueOrDefault(line.Line), Quantity = line.Quantity, Value = line.Value, IsWrittenOff = line.IsWrittenOff })],
    };
}

/// <summary>Goods of a line that come back, or rupees off its price; not both.</summary>
public sealed record NoteLineBody
{
    [Description("The number of the bill's line.")]
    public int Line { get; init; }
    public decimal? Quantity { get; init; }
    [Description("Rupees off the line, before tax; nothing comes back.")]
    public decimal? Value { get; init; }
    [Description("The goods are not fit to be sold again: they do not go back into stock.")]
    public bool IsWrittenOff { get; init; }
}
