namespace ErpWeb.Printing.Layout;

/// <summary>White space around the printed area, in points.</summary>
public sealed record PageMargins(double Left, double Top, double Right, double Bottom);
