namespace ErpWeb.Billing.Documents;

/// <summary>The documents of a sale, in the order in which they follow each other.</summary>
public enum SalesKind { Invoice, Quote, Order, Challan, Return }
