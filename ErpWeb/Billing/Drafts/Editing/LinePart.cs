namespace ErpWeb.Billing.Drafts.Editing;

/// <summary>The figures of a line that are typed.</summary>
public enum LinePart { Quantity, Rate, Discount, Gst }
