namespace ErpWeb.Counter.Papers;

/// <summary>How a row of a narrow paper looks.</summary>
public enum ThermalLook { Plain, Strong, Title, Centred, Small, Rule }

/// <summary>A row of a narrow paper: words at the start, mostly with a figure at the end.</summary>
public sealed record ThermalRow(string Start, string End = "", ThermalLook Look = ThermalLook.Plain)
{
    public static ThermalRow Line { get; } = new("", "", ThermalLook.Rule);
}

/// <summary>A paper for a thermal printer. Screen, print and PDF all take these rows.</summary>
public sealed record ThermalPaper(string Title, DateTime CreatedAtUtc, string Author, IReadOnlyList<ThermalRow> Rows)
{
    /// <summary>"upi://pay?..." for what is still due, as a QR code at the end.</summary>
    public string? UpiLink { get; init; }
}
