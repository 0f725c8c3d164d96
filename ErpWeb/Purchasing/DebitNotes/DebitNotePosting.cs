using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Lots;

namespace ErpWeb.Purchasing.DebitNotes;

/// <summary>What a debit note posts to the ledgers. Pure.</summary>
/// <remarks>
/// Goods leave stock at their own cost against purchase variance, and the note credits that account with what was billed for
/// them, so the difference stays there. What the bill no longer owes is an advance with the supplier.
/// </remarks>
public static class DebitNotePosting
{
    public static JournalDraft Journal(DebitNote note, IReadOnlyList<DebitNoteLine> lines) => JournalDraft.Of(
    [
        JournalDraftLine.Debit(AccountRole.Payables, note.Settled, note.PartyId),
        JournalDraftLine.Debit(AccountRole.SupplierAdvances, note.Claim - note.Settled, note.PartyId),
        JournalDraftLine.Debit(AccountRole.TdsPayable, note.Tds ?? 0),
        JournalDraftLine.Debit(AccountRole.ReverseChargePayable, note.ReverseTax),
        JournalDraftLine.Credit(AccountRole.PurchaseVariance, lines.Where(line => line.IsGoods).Sum(line => line.Cost)),
        .. lines.Where(line => !line.IsGoods).GroupBy(line => line.AccountId!.Value).Select(account => JournalDraftLine.Credit(account.Key, account.Sum(line => line.Cost))),
        JournalDraftLine.Credit(AccountRole.InputCgst, lines.Sum(line => line.CreditCgst)),
        JournalDraftLine.Credit(AccountRole.InputSgst, lines.Sum(line => line.CreditSgst)),
        JournalDraftLine.Credit(AccountRole.InputIgst, lines.Sum(line => line.CreditIgst)),
        JournalDraftLine.Credit(AccountRole.InputCess, lines.Sum(line => line.CreditCess)),
        JournalDraftLine.Credit(AccountRole.RoundOff, note.RoundOff),
    ]);

    /// <summary>The goods that leave, those first that came in with the bill.</summary>
    /// <param name="cameInBy">The line of the stock ledger that brought the goods of a bill's line in.</param>
    public static StockPosting Stock(DebitNote note, IEnumerable<DebitNoteLine> lines, IReadOnlyList<PurchaseLot> lots, Func<Guid, Guid> cameInBy) =>
        new(new(nameof(DebitNote), note.Id, note.Number), note.Date, AccountRole.PurchaseVariance, $"Debit note {note.Number}, {note.PartyName}")
        {
            Out = [.. lines.Where(line => line.IsGoods).SelectMany(line => Out(line, [.. lots.Where(lot => lot.LineId == line.Id)], cameInBy))],
        };

    private static IEnumerable<StockOut> Out(DebitNoteLine line, IReadOnlyList<PurchaseLot> lots, Func<Guid, Guid> cameInBy) => lots.Count == 0
        ? [new(line.Id, line.ItemId!.Value, line.Quantity) { ReturnsLineId = cameInBy(line.BillLineId), Field = nameof(DebitNoteDraft.Lines) }]
        : lots.Select(lot => new StockOut(lot.Id, lot.ItemId, lot.Quantity) { LotId = lot.LotId, ReturnsLineId = lot.CameAsId, Field = nameof(DebitNoteDraft.Lines) });
}
