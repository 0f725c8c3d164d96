using ErpWeb.Printing.Pdf;

namespace ErpWeb.Printing.Layout;

/// <summary>A column of a table. It is as wide as its widest cell; elastic ones share what is left, and only their text wraps.</summary>
public sealed record TableColumn(string Heading, TextAlign Align = TextAlign.Right)
{
    public bool IsElastic { get; init; }
}

/// <param name="Text">The main text.</param>
/// <param name="Note">Smaller text below it, or null.</param>
public readonly record struct TableCell(string Text, string? Note = null)
{
    public static implicit operator TableCell(string text) => new(text);
}
