using ErpWeb.Shared.Data;

namespace ErpWeb.Purchasing.Customs;

/// <summary>A bill of entry as it is typed from the customs' paper.</summary>
public sealed class BillOfEntryDraft
{
    /// <summary>Becomes the document's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid BillId { get; set; }
    /// <summary>The day it counts in the books.</summary>
    public DateOnly? Date { get; set; }
    public string CustomsNumber { get; set; } = "";
    public DateOnly? CustomsDate { get; set; }
    public string PortCode { get; set; } = "";
    public bool IsPaid { get; set; } = true;
    public List<BillOfEntryDraftLine> Lines { get; set; } = [];

    public decimal CustomsValue => Lines.Sum(line => line.CustomsValue ?? 0);

    /// <summary>What the customs ask for all lines.</summary>
    public Duty Duty => Lines.Aggregate(default(Duty), (sum, line) => sum + DutyCalculator.Of(line));
}

/// <summary>The duty of one line of the bill; amounts that are not typed follow from the rates.</summary>
public sealed class BillOfEntryDraftLine
{
    public Guid BillLineId { get; set; }
    /// <summary>The value that the customs assessed, in rupees.</summary>
    public decimal? CustomsValue { get; set; }
    /// <summary>Percent of basic customs duty.</summary>
    public decimal? DutyRate { get; set; }
    public decimal? BasicDuty { get; set; }
    public decimal? Surcharge { get; set; }
    public decimal? IgstRate { get; set; }
    public decimal? Igst { get; set; }
    public decimal? Cess { get; set; }
}
