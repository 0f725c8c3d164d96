using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Ui.Drafts;

namespace ErpWeb.Purchasing.Drafts;

/// <summary>An order or a bill as it is typed: anything may still be missing. Amounts are rupees as entered.</summary>
public class PurchaseDraft : ITypedDraft
{
    /// <summary>Becomes the document's id when posted.</summary>
    public Guid Id { get; set; } = Ids.New();
    /// <summary>Counts the saves, so that two devices do not overwrite each other.</summary>
    public int Version { get; set; }
    public DateOnly? Date { get; set; }
    public Guid? PartyId { get; set; }
    public string PartyName { get; set; } = "";
    public string Notes { get; set; } = "";
    public List<PurchaseDraftLine> Lines { get; set; } = [];

    IReadOnlyList<ITypedLine> ITypedDraft.Lines => Lines;
}

public sealed class OrderDraft : PurchaseDraft
{
    public DateOnly? ExpectedDate { get; set; }
    public string Terms { get; set; } = "";
}

public sealed class BillDraft : PurchaseDraft
{
    public string SupplierNumber { get; set; } = "";
    public DateOnly? SupplierDate { get; set; }
    /// <summary>Null means the supplier's date plus the credit days.</summary>
    public DateOnly? DueDate { get; set; }
    /// <summary>The currency of its prices; empty for rupees.</summary>
    public string Currency { get; set; } = "";
    /// <summary>Rupees for the units in which the currency is quoted.</summary>
    public decimal? ExchangeRate { get; set; }
    /// <summary>The business owes the tax itself: section 9(3) and 9(4) of the CGST Act.</summary>
    public bool IsReverseCharge { get; set; }
    /// <summary>Tax as the supplier's paper has it, where he rounds in another way; null means as computed.</summary>
    public decimal? Cgst { get; set; }
    public decimal? Sgst { get; set; }
    public decimal? Igst { get; set; }
    public decimal? Cess { get; set; }
    public bool IsRounded { get; set; } = true;
    public string TdsSection { get; set; } = "";
    public decimal? TdsRate { get; set; }
    /// <summary>Null means the rate on the value, in whole rupees.</summary>
    public decimal? Tds { get; set; }
    /// <summary>Accepts a difference to the order or to the goods received.</summary>
    public string OverrideReason { get; set; } = "";
}

/// <summary>A line as it is typed: an item, an expense account, or words alone on an order.</summary>
public sealed class PurchaseDraftLine : ITypedLine
{
    /// <summary>Tells the lines apart when two devices type them; given with the first save.</summary>
    public Guid Id { get; set; }
    public Guid? ItemId { get; set; }
    public Guid? AccountId { get; set; }
    public Guid? ReceiptLineId { get; set; }
    public Guid? OrderLineId { get; set; }
    public string Description { get; set; } = "";
    /// <summary>Another unit of the item, which quantity and price are of; null is its own.</summary>
    public string? Unit { get; set; }
    public decimal? Quantity { get; set; } = 1;
    public decimal? UnitPrice { get; set; }
    public decimal? Discount { get; set; }
    public bool IsDiscountPercent { get; set; } = true;
    /// <summary>A rate chosen by hand; null means the rate that the item bears on the date.</summary>
    public Guid? TaxRateId { get; set; }
    public BlockedCredit Blocked { get; set; }
    /// <summary>Of a bill: batches or serial numbers of goods that come in with it.</summary>
    public List<ReceivedLot> Lots { get; set; } = [];

    /// <summary>The batches and numbers that were typed, each with its quantity in the item's own unit.</summary>
    internal IReadOnlyList<ReceivedLot> FilledLots(PurchaseFacts facts) => ReceivedLot.Filled(Lots, facts.QuantityOf(ItemId, Unit, Quantity) ?? 0, rejected: 0);
}
