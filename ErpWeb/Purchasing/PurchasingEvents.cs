namespace ErpWeb.Purchasing;

/// <summary>The kinds of change this module tells open screens about.</summary>
public static class PurchasingEvents
{
    public const string Order = "purchase-order";
    public const string Receipt = "goods-receipt";
    public const string Bill = "purchase-bill";
    public const string DebitNote = "debit-note";
    public const string Payment = "supplier-payment";
    public const string LandedCost = "landed-cost";
    public const string Draft = "purchase-draft";
    public const string BillOfEntry = "bill-of-entry";
    public const string Settings = "purchasing-settings";
}
