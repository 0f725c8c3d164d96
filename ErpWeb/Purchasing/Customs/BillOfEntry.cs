using ErpWeb.Parties;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Purchasing.Customs;

/// <summary>What the customs asked for imported goods of one bill: duty, which the goods cost, and IGST, which is input tax (section 3(7), Customs Tariff Act).</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[Tells(PurchasingEvents.BillOfEntry)]
public sealed class BillOfEntry : PurchaseDocument, ICancellable
{
    public const int CustomsNumberMaxLength = 15;

    public Guid BillId { get; set; }
    public string BillNumber { get; set; } = "";
    /// <summary>Number and day that the customs gave it.</summary>
    public string CustomsNumber { get; set; } = "";
    public DateOnly CustomsDate { get; set; }
    public string PortCode { get; set; } = "";
    public decimal CustomsValue { get; set; }
    public decimal BasicDuty { get; set; }
    public decimal Surcharge { get; set; }
    public decimal Igst { get; set; }
    public decimal Cess { get; set; }
    /// <summary>The part of IGST and cess that is input credit.</summary>
    public decimal CreditTax { get; set; }
    public decimal Total { get; set; }
    /// <summary>Whether the bank paid it on the same day; otherwise it is owed to the customs.</summary>
    public bool IsPaid { get; set; }
    public DocumentStatus Status { get; set; }
}

[AppendOnly]
public sealed class BillOfEntryLine : TenantRow, IUnlogged
{
    public Guid EntryId { get; set; }
    public Guid BillLineId { get; set; }
    public int LineNumber { get; set; }
    public string Description { get; set; } = "";
    public string HsnSac { get; set; } = "";
    /// <summary>The value that the customs assessed, in rupees.</summary>
    public decimal CustomsValue { get; set; }
    public decimal DutyRate { get; set; }
    public decimal BasicDuty { get; set; }
    public decimal Surcharge { get; set; }
    public decimal IgstRate { get; set; }
    public decimal Igst { get; set; }
    public decimal Cess { get; set; }
    /// <summary>What the goods cost more by it: duty, surcharge, and tax that is no credit.</summary>
    public decimal Cost { get; set; }
}

internal sealed class BillOfEntryConfiguration : IEntityTypeConfiguration<BillOfEntry>, IEntityTypeConfiguration<BillOfEntryLine>
{
    public void Configure(EntityTypeBuilder<BillOfEntry> entry)
    {
        PurchaseMapping.Document(entry, "BillsOfEntry");
        entry.Property(e => e.BillNumber).HasMaxLength(16);
        entry.Property(e => e.CustomsNumber).HasMaxLength(BillOfEntry.CustomsNumberMaxLength);
        entry.Property(e => e.PortCode).HasMaxLength(6);
        entry.HasOne<Party>().WithMany().HasForeignKey(e => new { e.TenantId, e.PartyId }).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<PurchaseBill>().WithMany().HasForeignKey(e => new { e.TenantId, e.BillId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BillOfEntryLine> line)
    {
        line.ToTable("BillOfEntryLines");
        line.Property(l => l.Description).HasMaxLength(PurchaseLine.DescriptionMaxLength);
        line.Property(l => l.HsnSac).HasMaxLength(8);
        line.HasOne<BillOfEntry>().WithMany().HasForeignKey(l => new { l.TenantId, l.EntryId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<PurchaseBillLine>().WithMany().HasForeignKey(l => new { l.TenantId, l.BillLineId }).OnDelete(DeleteBehavior.Restrict);
    }
}
