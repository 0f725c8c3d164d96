using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Lots;

namespace ErpWeb.Purchasing.Bills;

/// <summary>What a bill posts to the ledgers. Pure.</summary>
/// <remarks>
/// Goods of a receipt stand in stock at the order's cost against "goods received, not billed". The bill clears that account
/// with what they really cost; the difference goes to the stock, from where the sold share flows on. Goods that come in with
/// the bill pass through the same account on the same day.
/// </remarks>
public static class BillPosting
{
    public static JournalDraft Journal(AssembledBill posted)
    {
        var (bill, lines) = (posted.Bill, posted.Lines);
        return JournalDraft.Of(
        [
            JournalDraftLine.Debit(AccountRole.GoodsReceivedNotBilled, lines.Where(line => line.IsGoods).Sum(line => line.Cost)),
            .. lines.Where(line => !line.IsGoods).GroupBy(line => line.AccountId!.Value).Select(account => JournalDraftLine.Debit(account.Key, account.Sum(line => line.Cost))),
            JournalDraftLine.Debit(AccountRole.InputCgst, lines.Sum(line => line.CreditCgst)),
            JournalDraftLine.Debit(AccountRole.InputSgst, lines.Sum(line => line.CreditSgst)),
            JournalDraftLine.Debit(AccountRole.InputIgst, lines.Sum(line => line.CreditIgst)),
            JournalDraftLine.Debit(AccountRole.InputCess, lines.Sum(line => line.CreditCess)),
            JournalDraftLine.Debit(AccountRole.RoundOff, bill.RoundOff),
            JournalDraftLine.Credit(AccountRole.Payables, bill.Payable, bill.PartyId),
            JournalDraftLine.Credit(AccountRole.TdsPayable, bill.Tds),
            JournalDraftLine.Credit(AccountRole.ReverseChargePayable, bill.ReverseTax),
        ]);
    }

    /// <summary>Goods that come in with the bill, and what received goods cost beyond the order.</summary>
    public static StockPosting Stock(AssembledBill posted) =>
        new(posted.Source, posted.Bill.Date, AccountRole.GoodsReceivedNotBilled, NarrationOf(posted.Bill))
        {
            In = [.. posted.Lines.Where(line => line.IsGoods && line.ReceiptLineId is null).SelectMany(line => ArrivingGoods.Accepted(posted.Lots, line.Id, line.ItemId!.Value, line.Quantity, line.Cost))],
            Revaluations =
            [
                .. posted.Lines.Where(line => line.ReceiptLineId is not null && line.Cost != line.CoveredValue)
                    .SelectMany(line => ArrivingGoods.Revaluations(posted.Received[line.ReceiptLineId!.Value].Lots, line.ReceiptLineId!.Value, line.Cost - line.CoveredValue)),
            ],
        };

    public static string NarrationOf(PurchaseBill bill) =>
        string.Join(", ", new[] { $"Bill {bill.Number}", bill.PartyName, bill.SupplierNumber }.Where(text => text.Length > 0));
}
