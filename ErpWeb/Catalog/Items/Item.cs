using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Catalog.Items;

public enum ItemKind { Goods, Service }

/// <summary>Something the business sells or buys.</summary>
[Tells("item")]
public sealed class Item : TenantRow, IVersioned
{
    public const int CodeMaxLength = 30;
    public const int NameMaxLength = 200;
    public const int BarcodeMaxLength = 60;
    public const int AttributesMaxLength = 1000;
    public const int VariantMaxLength = 120;
    public const int SearchMaxLength = 1000;

    public required string Code { get; set; }
    public required string Name { get; set; }
    public ItemKind Kind { get; set; }
    /// <summary>HSN of goods or SAC of a service: 4, 6 or 8 digits.</summary>
    public string HsnSac { get; set; } = "";
    /// <summary>Unit quantity code, such as NOS or KGS.</summary>
    public required string Unit { get; set; }
    /// <summary>Selling price per unit in rupees, up to four decimals.</summary>
    public decimal SalePrice { get; set; }
    /// <summary>The selling price already contains the tax (MRP).</summary>
    public bool PriceIncludesTax { get; set; }
    public decimal? PurchasePrice { get; set; }
    public string Barcode { get; set; } = "";
    public ItemTracking Tracking { get; set; }
    /// <summary>Null follows the business.</summary>
    public ValuationMethod? Valuation { get; set; }
    /// <summary>Null follows the warehouse, and that the business.</summary>
    public NegativeStock? NegativeStock { get; set; }
    /// <summary>Below this quantity the item is proposed for purchase; null never.</summary>
    public decimal? ReorderLevel { get; set; }
    /// <summary>The stock a proposed purchase fills up to; null orders just up to the level.</summary>
    public decimal? ReorderUpTo { get; set; }
    public ItemForm Form { get; set; }
    /// <summary>Of a template: a line for each attribute with its values, such as "Size: S, M, L".</summary>
    public string Attributes { get; set; } = "";
    /// <summary>Of a variant: the item that says what it has in common with the others.</summary>
    public Guid? TemplateId { get; set; }
    /// <summary>Of a variant: its values in the order of the attributes, such as "M / Red".</summary>
    public string Variant { get; set; } = "";
    public bool IsActive { get; set; } = true;
    /// <summary>Code, name, barcodes and HSN in lower case, for searching.</summary>
    public string SearchText { get; set; } = "";
    public int Version { get; set; }
}

/// <summary>The rate an item bears from a day on, until the next such row.</summary>
[Tells("item", PartOf = nameof(ItemId))]
public sealed class ItemTaxRate : TenantRow
{
    public Guid ItemId { get; set; }
    public DateOnly From { get; set; }
    public Guid TaxRateId { get; set; }
}

internal sealed class ItemConfiguration : IEntityTypeConfiguration<Item>, IEntityTypeConfiguration<ItemTaxRate>
{
    public void Configure(EntityTypeBuilder<Item> item)
    {
        item.ToTable("Items");
        item.Property(i => i.Code).HasMaxLength(Item.CodeMaxLength);
        item.Property(i => i.Name).HasMaxLength(Item.NameMaxLength).UseCollation(NameOrder.Collation);
        item.Property(i => i.HsnSac).HasMaxLength(8);
        item.Property(i => i.Unit).HasMaxLength(3);
        item.Property(i => i.Barcode).HasMaxLength(Item.BarcodeMaxLength);
        item.Property(i => i.SearchText).HasMaxLength(Item.SearchMaxLength);
        item.Property(i => i.Attributes).HasMaxLength(Item.AttributesMaxLength);
        item.Property(i => i.Variant).HasMaxLength(Item.VariantMaxLength);
        item.HasOne<Item>().WithMany().HasForeignKey(i => new { i.TenantId, i.TemplateId }).OnDelete(DeleteBehavior.Restrict);
        item.HasIndex(i => new { i.TenantId, i.Code }).IsUnique();
        item.HasIndex(i => new { i.TenantId, i.Name, i.Id });
        item.HasIndex(i => new { i.TenantId, i.Barcode });
    }

    public void Configure(EntityTypeBuilder<ItemTaxRate> rate)
    {
        rate.ToTable("ItemTaxRates");
        rate.HasOne<Item>().WithMany().HasForeignKey(r => new { r.TenantId, r.ItemId }).OnDelete(DeleteBehavior.Cascade);
        rate.HasOne<TaxRate>().WithMany().HasForeignKey(r => new { r.TenantId, r.TaxRateId }).OnDelete(DeleteBehavior.Restrict);
        rate.HasIndex(r => new { r.TenantId, r.ItemId, r.From }).IsUnique();
    }
}
