using System.Text.Json;
using ErpWeb.Shared.Data;

namespace ErpWeb.Counter.Bills;

/// <summary>A bill at the counter as it grows. What is not said here is chosen: price, discount of schemes, batch, tax.</summary>
public sealed class CounterBill
{
    /// <summary>Becomes the invoice's id when paid.</summary>
    public Guid Id { get; set; } = Ids.New();
    /// <summary>Counts the saves, so that two devices do not overwrite each other.</summary>
    public int Version { get; set; }
    /// <summary>Null is a cash sale to nobody in particular.</summary>
    public Guid? PartyId { get; set; }
    public string PartyName { get; set; } = "";
    public List<CounterBillLine> Lines { get; set; } = [];
    public decimal? Discount { get; set; }
    public bool IsDiscountPercent { get; set; } = true;
    public string Coupon { get; set; } = "";
    /// <summary>The number of a credit note that the customer brought; empty for none.</summary>
    public string Voucher { get; set; } = "";
    public bool IsHeld { get; set; }

    /// <summary>As it stands now, whatever is done to it later.</summary>
    public CounterBill Copy() => JsonSerializer.Deserialize<CounterBill>(JsonSerializer.Serialize(this))!;
}

/// <summary>A line of it.</summary>
public sealed class CounterBillLine
{
    /// <summary>The same on every device.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid ItemId { get; set; }
    /// <summary>Another unit of the item, which quantity and price are of; null is its own.</summary>
    public string? Unit { get; set; }
    public decimal Quantity { get; set; } = 1;
    /// <summary>A price typed by hand; null follows the price rules.</summary>
    public decimal? TypedPrice { get; set; }
    /// <summary>A discount given by hand, in percent.</summary>
    public decimal? DiscountPercent { get; set; }
    /// <summary>A batch or serial number chosen by hand; null takes what expires first.</summary>
    public Guid? LotId { get; set; }
    public string LotNumber { get; set; } = "";
}
