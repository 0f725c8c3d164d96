using ErpWeb.Parties;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Purchasing.Documents;

/// <summary>What every document of purchasing carries beyond its number.</summary>
public abstract class PurchaseDocument : PostedDocument
{
    /// <summary>None for an expense without a supplier.</summary>
    public Guid? PartyId { get; set; }
    public string Notes { get; set; } = "";
}

/// <summary>One line of goods or services with its taxes; amounts are rupees.</summary>
public abstract class PurchaseLine : TenantRow, IUnlogged
{
    public const int DescriptionMaxLength = 300;

    public int LineNumber { get; set; }
    public Guid? ItemId { get; set; }
    public string Description { get; set; } = "";
    public string HsnSac { get; set; } = "";
    /// <summary>Whether it moves stock.</summary>
    public bool IsGoods { get; set; }
    /// <summary>The item's own unit, which quantity and price are of.</summary>
    public string Unit { get; set; } = "";
    /// <summary>The other unit that the document states the line in, with its quantity and price there; null is the item's own.</summary>
    [AddedLater]
    public string? StatedUnit { get; set; }
    [AddedLater]
    public decimal? StatedQuantity { get; set; }
    [AddedLater]
    public decimal? StatedPrice { get; set; }
    public decimal Quantity { get; set; }
    public decimal UnitPrice { get; set; }
    public decimal Discount { get; set; }
    public Shared.Gst.TaxTreatment Treatment { get; set; }
    public Guid? TaxRateId { get; set; }
    public decimal Rate { get; set; }
    /// <summary>After discounts, before tax.</summary>
    public decimal Value { get; set; }
    public decimal Cgst { get; set; }
    public decimal Sgst { get; set; }
    public decimal Igst { get; set; }
    public decimal Cess { get; set; }
    public decimal Total { get; set; }

    /// <summary>Takes quantity and price as they are stated, in the item's own unit.</summary>
    public void State(PurchaseDraftLine line, PurchaseFacts facts, decimal quantity, decimal price)
    {
        (Quantity, UnitPrice) = (quantity, price);
        if (facts.UnitOf(line.ItemId, line.Unit) is not { } unit)
            return;
        (StatedUnit, StatedQuantity, StatedPrice) = (unit.Unit, quantity, price);
        (Quantity, UnitPrice) = (facts.QuantityOf(line.ItemId, line.Unit, quantity)!.Value, Rounding.To(price * unit.Units / unit.Base, Shared.Gst.Limits.QuantityPlaces));
    }

    public Shared.Gst.TaxAmounts Tax
    {
        get => new(Cgst, Sgst, Igst, Cess);
        set => (Cgst, Sgst, Igst, Cess) = (value.Cgst, value.Sgst, value.Igst, value.Cess);
    }
}

internal static class PurchaseMapping
{
    public static void Document<T>(EntityTypeBuilder<T> document, string table) where T : PurchaseDocument
    {
        document.ToTable(table);
        document.Property(d => d.Number).HasMaxLength(16);
        document.Property(d => d.PartyName).HasMaxLength(Party.NameMaxLength);
        document.Property(d => d.SearchText).HasMaxLength(Party.NameMaxLength + 60);
        document.Property(d => d.Notes).HasMaxLength(PurchaseDocument.NotesMaxLength);
        document.Property(d => d.PostedBy).HasMaxLength(100);
        document.Property(d => d.CancelReason).HasMaxLength(PurchaseDocument.CancelReasonMaxLength);
        document.HasIndex(d => new { d.TenantId, d.SeriesId, d.FinancialYear, d.SequenceNumber }).IsUnique();
        document.HasIndex(d => new { d.TenantId, d.Date, d.Id }).IsDescending(false, true, true);
        document.HasIndex(d => new { d.TenantId, d.PartyId, d.Date });
    }

    public static void Line<T>(EntityTypeBuilder<T> line, string table) where T : PurchaseLine
    {
        line.ToTable(table);
        line.Ignore(l => l.Tax);
        line.Property(l => l.Description).HasMaxLength(PurchaseLine.DescriptionMaxLength);
        line.Property(l => l.HsnSac).HasMaxLength(8);
        line.Property(l => l.Unit).HasMaxLength(3);
        line.Property(l => l.StatedUnit).HasMaxLength(3);
    }
}
