using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Catalog.Prices;

/// <summary>Prices in INR for some customers or a till, for a time. An item's price is with tax when its sale price is.</summary>
[Tells(PriceEvents.Price)]
public sealed class PriceList : TenantRow, IVersioned
{
    public const int NameMaxLength = 60;

    public required string Name { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
    /// <summary>Off the sale price of every item that the list does not name.</summary>
    public decimal PercentOff { get; set; }
    public bool IsActive { get; set; } = true;
    public int Version { get; set; }
}

/// <summary>What a list says of an item from a quantity on: a price, or percent off its sale price.</summary>
[Tells(PriceEvents.Price, PartOf = nameof(PriceListId))]
public sealed class PriceListItem : TenantRow
{
    public Guid PriceListId { get; set; }
    public Guid ItemId { get; set; }
    public decimal FromQuantity { get; set; } = 1;
    public decimal? Price { get; set; }
    public decimal PercentOff { get; set; }
}

/// <summary>The list that a customer buys by.</summary>
[Tells(PriceEvents.Price, PartOf = nameof(PriceListId))]
public sealed class CustomerPriceList : TenantRow
{
    public Guid PartyId { get; set; }
    public Guid PriceListId { get; set; }
}

/// <summary>The price that was agreed with one customer for one item.</summary>
[Tells(PriceEvents.Price)]
public sealed class CustomerPrice : TenantRow
{
    public Guid PartyId { get; set; }
    public Guid ItemId { get; set; }
    public decimal Price { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
}

internal sealed class PriceListConfiguration :
    IEntityTypeConfiguration<PriceList>, IEntityTypeConfiguration<PriceListItem>, IEntityTypeConfiguration<CustomerPriceList>, IEntityTypeConfiguration<CustomerPrice>
{
    // Parties stand beside this module, so the key names them by their table's type only.
    private const string Party = "ErpWeb.Parties.Party";

    public void Configure(EntityTypeBuilder<PriceList> list)
    {
        list.ToTable("PriceLists");
        list.Property(l => l.Name).HasMaxLength(PriceList.NameMaxLength);
        list.HasIndex(l => new { l.TenantId, l.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PriceListItem> item)
    {
        item.ToTable("PriceListItems");
        item.HasOne<PriceList>().WithMany().HasForeignKey(i => new { i.TenantId, i.PriceListId }).OnDelete(DeleteBehavior.Cascade);
        item.HasOne<Item>().WithMany().HasForeignKey(i => new { i.TenantId, i.ItemId }).OnDelete(DeleteBehavior.Restrict);
        item.HasIndex(i => new { i.TenantId, i.PriceListId, i.ItemId, i.FromQuantity }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CustomerPriceList> choice)
    {
        choice.ToTable("CustomerPriceLists");
        choice.HasOne(Party, null).WithMany().HasForeignKey(nameof(CustomerPriceList.TenantId), nameof(CustomerPriceList.PartyId)).OnDelete(DeleteBehavior.Restrict);
        choice.HasOne<PriceList>().WithMany().HasForeignKey(c => new { c.TenantId, c.PriceListId }).OnDelete(DeleteBehavior.Restrict);
        choice.HasIndex(c => new { c.TenantId, c.PartyId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CustomerPrice> price)
    {
        price.ToTable("CustomerPrices");
        price.HasOne(Party, null).WithMany().HasForeignKey(nameof(CustomerPrice.TenantId), nameof(CustomerPrice.PartyId)).OnDelete(DeleteBehavior.Restrict);
        price.HasOne<Item>().WithMany().HasForeignKey(p => new { p.TenantId, p.ItemId }).OnDelete(DeleteBehavior.Restrict);
        price.HasIndex(p => new { p.TenantId, p.PartyId, p.ItemId, p.From }).IsUnique();
    }
}
