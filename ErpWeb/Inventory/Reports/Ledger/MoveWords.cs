using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Reports.Ledger;

/// <summary>Says in words what a line of the stock ledger is.</summary>
internal static class MoveWords
{
    public static Wording Of(LedgerLine line, SourceLinks links)
    {
        Wording document = $"{(Wording)links.NameOf(line.Document.Type)} {line.Document.Number}";
        return line switch
        {
            { IsTakenBack: true } => (Wording)$"{document} cancelled: taken back",
            { Kind: StockMoveKind.Correction } => (Wording)$"Cost of {document} corrected: something was entered for an earlier day, or its goods became dearer or cheaper",
            { Kind: StockMoveKind.Revaluation } when line.Value < 0 => (Wording)$"{document}: goods that had come in cost less than thought",
            { Kind: StockMoveKind.Revaluation } => (Wording)$"{document}: goods that had come in cost more than thought",
            _ => document,
        };
    }
}
