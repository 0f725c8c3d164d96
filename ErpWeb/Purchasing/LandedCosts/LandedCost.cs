using ErpWeb.Catalog.Items;
using ErpWeb.Parties;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Purchasing.LandedCosts;

/// <summary>What goods cost on their way, beyond the supplier's bill.</summary>
public enum LandedCostKind { Freight, Customs, Insurance, Handling, Other }

/// <summary>By what a charge is shared out among the goods.</summary>
public enum SpreadBy { Value, Quantity, Weight }

/// <summary>Freight, duties and insurance of goods that have come in, added to what these goods cost.</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[Tells(PurchasingEvents.LandedCost)]
public sealed class LandedCost : PurchaseDocument, ICancellable
{
    public const int ReferenceMaxLength = 40;

    /// <summary>Number of the lorry receipt, bill of entry or policy.</summary>
    public string Reference { get; set; } = "";
    public decimal Total { get; set; }
    /// <summary>The part that fell on goods that had left already.</summary>
    public decimal Sold { get; set; }
    public DocumentStatus Status { get; set; }
}

/// <summary>One charge.</summary>
[AppendOnly]
public sealed class LandedCostCharge : TenantRow, IUnlogged
{
    public const int NoteMaxLength = 100;

    public Guid CostId { get; set; }
    public int LineNumber { get; set; }
    public LandedCostKind Kind { get; set; }
    public string Note { get; set; } = "";
    public SpreadBy SpreadBy { get; set; }
    public decimal Amount { get; set; }
}

/// <summary>Goods that a part of the charges falls on.</summary>
[AppendOnly]
public sealed class LandedCostLine : TenantRow, IUnlogged
{
    public Guid CostId { get; set; }
    public int LineNumber { get; set; }
    /// <summary>The line of the goods receipt or bill by which they came in.</summary>
    public Guid CameByLineId { get; set; }
    /// <summary>That receipt or bill.</summary>
    public Guid CameById { get; set; }
    public string CameByNumber { get; set; } = "";
    public Guid ItemId { get; set; }
    public string Description { get; set; } = "";
    public string Unit { get; set; } = "";
    public decimal Quantity { get; set; }
    public decimal Value { get; set; }
    /// <summary>Of the whole line; zero where nothing is spread by weight.</summary>
    public decimal Weight { get; set; }
    public decimal Amount { get; set; }
}

internal sealed class LandedCostConfiguration : IEntityTypeConfiguration<LandedCost>, IEntityTypeConfiguration<LandedCostCharge>, IEntityTypeConfiguration<LandedCostLine>
{
    public void Configure(EntityTypeBuilder<LandedCost> cost)
    {
        PurchaseMapping.Document(cost, "LandedCosts");
        cost.Property(c => c.Reference).HasMaxLength(LandedCost.ReferenceMaxLength);
        cost.HasOne<Party>().WithMany().HasForeignKey(c => new { c.TenantId, c.PartyId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LandedCostCharge> charge)
    {
        charge.ToTable("LandedCostCharges");
        charge.Property(c => c.Note).HasMaxLength(LandedCostCharge.NoteMaxLength);
        charge.HasOne<LandedCost>().WithMany().HasForeignKey(c => new { c.TenantId, c.CostId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LandedCostLine> line)
    {
        line.ToTable("LandedCostLines");
        line.Property(l => l.CameByNumber).HasMaxLength(16);
        line.Property(l => l.Description).HasMaxLength(PurchaseLine.DescriptionMaxLength);
        line.Property(l => l.Unit).HasMaxLength(3);
        line.HasOne<LandedCost>().WithMany().HasForeignKey(l => new { l.TenantId, l.CostId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Item>().WithMany().HasForeignKey(l => new { l.TenantId, l.ItemId }).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(l => new { l.TenantId, l.CameById });
    }
}
