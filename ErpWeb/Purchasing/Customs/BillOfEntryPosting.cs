using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Lots;

namespace ErpWeb.Purchasing.Customs;

/// <summary>What a bill of entry posts to the ledgers. Pure.</summary>
/// <remarks>
/// Duty and tax that is no credit go through "goods received, not billed" to the goods that came in with the bill, from where the
/// sold share flows on to the cost of sales; IGST and cess are input tax; all of it is owed to the customs until it is paid.
/// </remarks>
public static class BillOfEntryPosting
{
    public static JournalDraft Journal(BillOfEntry entry, IReadOnlyList<BillOfEntryLine> lines) => JournalDraft.Of(
    [
        JournalDraftLine.Debit(AccountRole.GoodsReceivedNotBilled, lines.Sum(line => line.Cost)),
        JournalDraftLine.Debit(AccountRole.InputIgst, entry.CreditTax > 0 ? entry.Igst : 0),
        JournalDraftLine.Debit(AccountRole.InputCess, entry.CreditTax > 0 ? entry.Cess : 0),
        JournalDraftLine.Credit(entry.IsPaid ? AccountRole.Bank : AccountRole.CustomsPayable, entry.Total),
    ]);

    /// <summary>What the goods cost more, spread over their batches.</summary>
    /// <param name="lots">Batches and serial numbers by the line that brought the goods in.</param>
    public static StockPosting Stock(BillOfEntry entry, IEnumerable<BillOfEntryLine> lines, IReadOnlyDictionary<Guid, PurchaseBillLine> goods, ILookup<Guid, PurchaseLot> lots) =>
        new(new(nameof(BillOfEntry), entry.Id, entry.Number), entry.Date, AccountRole.GoodsReceivedNotBilled, Narration(entry))
        {
            Revaluations = [.. lines.Where(line => line.Cost != 0).SelectMany(line => ArrivingGoods.Revaluations([.. lots[goods[line.BillLineId].StockLineId]], goods[line.BillLineId].StockLineId, line.Cost))],
        };

    public static string Narration(BillOfEntry entry) => $"Bill of entry {entry.CustomsNumber} for {entry.BillNumber}, {entry.PartyName}";
}
