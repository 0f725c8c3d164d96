using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.StockMoves;

namespace ErpWeb.Inventory.Reports.Ledger;

/// <summary>Says in words what a line of the stock ledger is.</summary>
internal static class MoveWords
{
    public static string Of(LedgerLine line, SourceLinks links)
    {
        var document = $"{links.NameOf(line.Document.Type)} {line.Document.Number}";
        return line switch
        {
            { IsTakenBack: true } => $"{document} cancelled: taken back",
            { Kind: StockMoveKind.Correction } => $"Cost of {document} corrected: something was entered for an earlier day, or its goods became dearer or cheaper",
            { Kind: StockMoveKind.Revaluation } => $"{document}: goods that had come in cost {(line.Value < 0 ? "less" : "more")} than thought",
            _ => document,
        };
    }
}
