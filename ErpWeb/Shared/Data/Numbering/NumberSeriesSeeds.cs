namespace ErpWeb.Shared.Data.Numbering;

/// <summary>The series a new business starts with, one for each kind of document.</summary>
public static class NumberSeriesSeeds
{
    public static IEnumerable<NumberSeries> ForNewTenant() =>
        Prefixes.Select(series => new NumberSeries { Id = Ids.New(), Document = series.Document, Prefix = series.Prefix });

    private static readonly (NumberedDocument Document, string Prefix)[] Prefixes =
    [
        (NumberedDocument.Invoice, "INV"),
        (NumberedDocument.Receipt, "RCT"),
        (NumberedDocument.Refund, "RF"),
        (NumberedDocument.CustomerDebitNote, "CDN"),
        (NumberedDocument.PurchaseOrder, "PO"),
        (NumberedDocument.GoodsReceipt, "GR"),
        (NumberedDocument.PurchaseBill, "PB"),
        (NumberedDocument.DebitNote, "DN"),
        (NumberedDocument.SelfInvoice, "SI"),
        (NumberedDocument.SupplierPayment, "PAY"),
        (NumberedDocument.StockTransfer, "ST"),
        (NumberedDocument.StockAdjustment, "SA"),
        (NumberedDocument.StockCount, "SC"),
        (NumberedDocument.Journal, "JV"),
        (NumberedDocument.CreditNote, "CN"),
        (NumberedDocument.Quote, "QT"),
        (NumberedDocument.SalesOrder, "SO"),
        (NumberedDocument.DeliveryChallan, "DC"),
        (NumberedDocument.ChallanReturn, "DR"),
        (NumberedDocument.CounterShift, "SH"),
        (NumberedDocument.LandedCost, "LC"),
        (NumberedDocument.BillOfEntry, "BOE"),
    ];
}
