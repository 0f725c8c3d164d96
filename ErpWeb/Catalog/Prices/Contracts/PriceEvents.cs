namespace ErpWeb.Catalog.Prices.Contracts;

/// <summary>The kind of change that prices tell open screens about.</summary>
public static class PriceEvents
{
    public const string Price = "price";
}
