using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Shared.Data.Numbering;

/// <summary>The documents that carry a number of their own.</summary>
public enum NumberedDocument
{
    Invoice, Receipt,
    PurchaseOrder, GoodsReceipt, PurchaseBill, DebitNote, SelfInvoice, SupplierPayment,
    StockTransfer, StockAdjustment, StockCount, Journal,
    CreditNote,
    Refund, CustomerDebitNote,
    Quote, SalesOrder, DeliveryChallan, ChallanReturn,
    CounterShift,
    LandedCost,
    BillOfEntry,
}

/// <summary>A series of document numbers, such as INV/26-27/0001; it restarts each financial year.</summary>
[Tells("number-series")]
public sealed class NumberSeries : TenantRow
{
    public NumberedDocument Document { get; set; }
    public required string Prefix { get; set; }
    /// <summary>The GSTIN whose documents it numbers; null for the main one.</summary>
    public Guid? RegistrationId { get; set; }
}

/// <summary>The last number taken from a series in one financial year. The prefix is fixed with the year's first number.</summary>
public sealed class NumberCounter : ITenantOwned, IUnlogged
{
    public Guid TenantId { get; set; }
    public Guid SeriesId { get; set; }
    public required string Prefix { get; set; }
    /// <summary>The year the financial year starts in: 2026 for 2026-27.</summary>
    public int FinancialYear { get; set; }
    public long Last { get; set; }
}

internal sealed class NumberSeriesConfiguration : IEntityTypeConfiguration<NumberSeries>, IEntityTypeConfiguration<NumberCounter>
{
    public void Configure(EntityTypeBuilder<NumberSeries> series)
    {
        series.ToTable("NumberSeries");
        series.Property(s => s.Prefix).HasMaxLength(Kernel.DocumentNumber.MaxPrefixLength);
        series.HasIndex(s => new { s.TenantId, s.Document, s.Prefix }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<NumberCounter> counter)
    {
        counter.ToTable("NumberCounters");
        counter.HasKey(c => new { c.TenantId, c.SeriesId, c.FinancialYear });
        counter.Property(c => c.Prefix).HasMaxLength(Kernel.DocumentNumber.MaxPrefixLength);
    }
}
