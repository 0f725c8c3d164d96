namespace ErpWeb.Printing.Layout;

/// <summary>What stands in a table, whatever it is printed with. Every row, and the total, has one cell per column.</summary>
public sealed record TableContent(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableCell[]> Rows, TableCell[]? Total = null);
