using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Catalog.Prices;

/// <summary>An offer to all customers for a time.</summary>
[Tells(PriceEvents.Price)]
public sealed class Scheme : TenantRow, IVersioned
{
    public const int NameMaxLength = 60;
    public const int CouponMaxLength = 20;

    public required string Name { get; set; }
    public SchemeKind Kind { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
    /// <summary>The item that is bought, or whose quantity counts; null counts the whole bill.</summary>
    public Guid? ItemId { get; set; }
    public decimal BuyQuantity { get; set; }
    /// <summary>The item that is free; null is the one bought.</summary>
    public Guid? FreeItemId { get; set; }
    public decimal FreeQuantity { get; set; }
    public string CouponCode { get; set; } = "";
    public bool IsActive { get; set; } = true;
    public int Version { get; set; }
}

/// <summary>A discount that a scheme grants from a bill value or quantity on: percent, or an amount.</summary>
[Tells(PriceEvents.Price, PartOf = nameof(SchemeId))]
public sealed class SchemeStep : TenantRow
{
    public Guid SchemeId { get; set; }
    public decimal AtLeast { get; set; }
    public decimal Percent { get; set; }
    public decimal Amount { get; set; }
}

internal sealed class SchemeConfiguration : IEntityTypeConfiguration<Scheme>, IEntityTypeConfiguration<SchemeStep>
{
    public void Configure(EntityTypeBuilder<Scheme> scheme)
    {
        scheme.ToTable("Schemes");
        scheme.Property(s => s.Name).HasMaxLength(Scheme.NameMaxLength);
        scheme.Property(s => s.CouponCode).HasMaxLength(Scheme.CouponMaxLength);
        scheme.HasOne<Item>().WithMany().HasForeignKey(s => new { s.TenantId, s.ItemId }).OnDelete(DeleteBehavior.Restrict);
        scheme.HasOne<Item>().WithMany().HasForeignKey(s => new { s.TenantId, s.FreeItemId }).OnDelete(DeleteBehavior.Restrict);
        scheme.HasIndex(s => new { s.TenantId, s.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SchemeStep> step)
    {
        step.ToTable("SchemeSteps");
        step.HasOne<Scheme>().WithMany().HasForeignKey(s => new { s.TenantId, s.SchemeId }).OnDelete(DeleteBehavior.Cascade);
        step.HasIndex(s => new { s.TenantId, s.SchemeId, s.AtLeast }).IsUnique();
    }
}
