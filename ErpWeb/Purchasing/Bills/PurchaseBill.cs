using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Items;
using ErpWeb.Parties;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Purchasing.Bills;

/// <summary>Why the tax of a line is no input credit: section 17(5) of the CGST Act, or because it serves exempt supplies.</summary>
public enum BlockedCredit { No, MotorVehicle, FoodAndBeauty, ClubAndHealth, EmployeeTravel, WorksContract, OwnConstruction, PersonalUse, LostOrFree, ExemptSupplies, NotInReturn }

/// <summary>A supplier's bill, as it was entered. Cancelling sets the last columns and keeps the number.</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[Tells(PurchasingEvents.Bill)]
public sealed class PurchaseBill : PurchaseDocument, ICancellable
{
    public const int SupplierNumberMaxLength = 40;
    public const int TdsSectionMaxLength = 20;
    public const int OverrideReasonMaxLength = 200;

    /// <summary>The number on the supplier's paper.</summary>
    public string SupplierNumber { get; set; } = "";
    /// <summary>The same in capitals, for finding a second one.</summary>
    public string SupplierNumberKey { get; set; } = "";
    public DateOnly SupplierDate { get; set; }
    /// <summary>The financial year of the supplier's date.</summary>
    public int SupplierYear { get; set; }
    public DateOnly DueDate { get; set; }
    public PartyGstKind PartyGstKind { get; set; }
    public string PartyGstin { get; set; } = "";
    public string PartyAddress { get; set; } = "";
    public string PartyStateCode { get; set; } = "";
    public string PlaceOfSupply { get; set; } = "";
    public SupplyNature Nature { get; set; }
    public bool IsReverseCharge { get; set; }
    /// <summary>Number of the invoice that the business makes to itself under reverse charge; empty when none is due.</summary>
    public string SelfInvoiceNumber { get; set; } = "";
    public decimal Value { get; set; }
    public decimal Cgst { get; set; }
    public decimal Sgst { get; set; }
    public decimal Igst { get; set; }
    public decimal Cess { get; set; }
    /// <summary>Tax that the business itself owes under reverse charge, all heads.</summary>
    public decimal ReverseTax { get; set; }
    /// <summary>The part of the tax that is input credit.</summary>
    public decimal CreditTax { get; set; }
    public decimal RoundOff { get; set; }
    public decimal Total { get; set; }
    public string TdsSection { get; set; } = "";
    public decimal TdsRate { get; set; }
    public decimal Tds { get; set; }
    /// <summary>Why a difference to the order or the goods received was accepted.</summary>
    public string OverrideReason { get; set; } = "";
    public DocumentStatus Status { get; set; }

    public decimal Payable => Total - Tds;
}

[AppendOnly(nameof(Returned))]
public sealed class PurchaseBillLine : PurchaseLine
{
    public Guid BillId { get; set; }
    public Guid? ReceiptLineId { get; set; }
    public Guid? OrderLineId { get; set; }
    /// <summary>The expense or asset account of a line that is no goods.</summary>
    public Guid? AccountId { get; set; }
    public BlockedCredit Blocked { get; set; }
    public decimal CreditCgst { get; set; }
    public decimal CreditSgst { get; set; }
    public decimal CreditIgst { get; set; }
    public decimal CreditCess { get; set; }
    public decimal ReverseTax { get; set; }
    /// <summary>Value and the tax that is no credit: what the goods or the service cost.</summary>
    public decimal Cost { get; set; }
    /// <summary>Of a receipt line: the quantity that this bill took over, and the value it had in stock.</summary>
    public decimal Covered { get; set; }
    public decimal CoveredValue { get; set; }
    /// <summary>Sent back so far.</summary>
    public decimal Returned { get; set; }

    public TaxAmounts Credit
    {
        get => new(CreditCgst, CreditSgst, CreditIgst, CreditCess);
        set => (CreditCgst, CreditSgst, CreditIgst, CreditCess) = (value.Cgst, value.Sgst, value.Igst, value.Cess);
    }

    /// <summary>The line of the stock ledger that brought the goods in.</summary>
    public Guid StockLineId => ReceiptLineId ?? Id;
}

internal sealed class PurchaseBillConfiguration : IEntityTypeConfiguration<PurchaseBill>, IEntityTypeConfiguration<PurchaseBillLine>
{
    public void Configure(EntityTypeBuilder<PurchaseBill> bill)
    {
        PurchaseMapping.Document(bill, "PurchaseBills");
        bill.HasOne<Party>().WithMany().HasForeignKey(b => new { b.TenantId, b.PartyId }).OnDelete(DeleteBehavior.Restrict);
        bill.Ignore(b => b.Payable);
        bill.Property(b => b.SupplierNumber).HasMaxLength(PurchaseBill.SupplierNumberMaxLength);
        bill.Property(b => b.SupplierNumberKey).HasMaxLength(PurchaseBill.SupplierNumberMaxLength);
        bill.Property(b => b.PartyGstin).HasMaxLength(15);
        bill.Property(b => b.PartyAddress).HasMaxLength(400);
        bill.Property(b => b.PartyStateCode).HasMaxLength(2);
        bill.Property(b => b.PlaceOfSupply).HasMaxLength(2);
        bill.Property(b => b.SelfInvoiceNumber).HasMaxLength(16);
        bill.Property(b => b.TdsSection).HasMaxLength(PurchaseBill.TdsSectionMaxLength);
        bill.Property(b => b.OverrideReason).HasMaxLength(PurchaseBill.OverrideReasonMaxLength);
        bill.HasIndex(b => new { b.TenantId, b.PartyId, b.SupplierYear, b.SupplierNumberKey }).IsUnique()
            .HasFilter("\"SupplierNumberKey\" <> '' and \"Status\" = 0");
    }

    public void Configure(EntityTypeBuilder<PurchaseBillLine> line)
    {
        PurchaseMapping.Line(line, "PurchaseBillLines");
        line.HasOne<Item>().WithMany().HasForeignKey(l => new { l.TenantId, l.ItemId }).OnDelete(DeleteBehavior.Restrict);
        line.Ignore(l => l.Credit);
        line.Ignore(l => l.StockLineId);
        line.HasOne<PurchaseBill>().WithMany().HasForeignKey(l => new { l.TenantId, l.BillId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<GoodsReceiptLine>().WithMany().HasForeignKey(l => new { l.TenantId, l.ReceiptLineId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<PurchaseOrderLine>().WithMany().HasForeignKey(l => new { l.TenantId, l.OrderLineId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Account>().WithMany().HasForeignKey(l => new { l.TenantId, l.AccountId }).OnDelete(DeleteBehavior.Restrict);
    }
}
