using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Bills;

/// <summary>Writes a checked bill with all that follows from it, inside the caller's transaction.</summary>
public sealed class BillPoster(GeneralLedger generalLedger, StockLedger stockLedger, PayableLedger payableLedger, OrderProgress progress, DocumentNumbers numbers, ForeignLedger foreignLedger)
{
    /// <param name="told">Batches and serial numbers of goods that come in with it, by item and number.</param>
    /// <returns>The bill; or the refusal, when somebody else billed the goods meanwhile or the supplier's number is known.</returns>
    public async Task<Result<PurchaseBill>> WriteAsync(ErpDbContext db, BillDraft draft, PurchaseFacts facts, BillFigures figures, TakenNumber number, CancellationToken ct,
        IReadOnlyDictionary<(Guid ItemId, string Number), Guid>? told = null)
    {
        var posted = BillAssembly.Build(draft, facts, figures, told);
        var bill = posted.Bill;
        if (BillAssembly.NeedsSelfInvoice(draft, facts))
            bill.SelfInvoiceNumber = (await numbers.TakeAsync(db, NumberedDocument.SelfInvoice, bill.Date, ct)).Text;
        bill.Stamp(db, number, bill.SupplierNumber, bill.SelfInvoiceNumber);
        // The counter of bills is locked by now, so nobody can enter the same number beside us.
        if (bill.SupplierNumberKey.Length > 0 && await FindSameAsync(db, bill, ct) is { } same)
            return new Error("purchasing.bill.known_number", $"Bill {bill.SupplierNumber} of {bill.PartyName} is entered already, as {same}.", nameof(draft.SupplierNumber));

        var ordered = posted.Lines.Select(line => line.OrderLineId).OfType<Guid>().Distinct().Select(id => facts.OrderLines[id]).ToList();
        await progress.LockAsync(db, ordered.Select(line => line.OrderId), ct);
        var batch = new PostingBatch(db);
        batch.Add(bill);
        batch.AddRange(posted.Lines);
        batch.AddRange(posted.Lots);
        var stock = BillPosting.Stock(posted);
        if (stock.In.Count > 0 || stock.Revaluations.Count > 0)
        {
            var moved = await stockLedger.PostAsync(db, batch, stock, ct);
            if (!moved.IsSuccess)
                return Result.Failure(moved.Errors);
        }
        await generalLedger.PostAsync(db, batch, BillPosting.Journal(posted), posted.Source, bill.Date, BillPosting.NarrationOf(bill), ct);
        payableLedger.Charge(batch, posted.Source, bill.PartyId, bill.Date, bill.DueDate, bill.Payable);
        if (figures.Foreign is { } foreign)
            foreignLedger.Add(batch, posted.Source, bill.PartyId!.Value, ForeignOf(bill, foreign), posted.Lines.Select((line, index) => new ForeignPart(line.Id, draft.Lines[index].UnitPrice!.Value, foreign.Lines[index], line.Value)));
        if (await TakeGoodsAsync(db, posted.Lines, facts, ct) is { } taken)
            return taken;
        if (await CountAsync(db, posted.Lines, ordered, ct) is { } counted)
            return counted;
        await batch.WriteAsync(Logged(posted), ct);
        return bill;
    }

    // Tax that is deducted goes to the government in rupees; the supplier is owed the rest in his currency.
    private static ForeignFacts ForeignOf(PurchaseBill bill, ForeignTotals foreign) =>
        new(bill.Id, bill.Number, bill.Date, foreign.Currency, foreign.Rate, foreign.Total - foreign.Currency.OfRupees(bill.Tds, foreign.Rate), bill.Payable, Charges: 0, Gain: 0);

    private static async Task<string?> FindSameAsync(ErpDbContext db, PurchaseBill bill, CancellationToken ct) => await db.PurchaseBills
        .Where(row => row.PartyId == bill.PartyId && row.SupplierYear == bill.SupplierYear && row.SupplierNumberKey == bill.SupplierNumberKey && row.Status == DocumentStatus.Posted)
        .Select(row => row.Number)
        .FirstOrDefaultAsync(ct);

    // Each line of a receipt is taken over only as it was when it was matched.
    private static async Task<Error?> TakeGoodsAsync(ErpDbContext db, IEnumerable<PurchaseBillLine> lines, PurchaseFacts facts, CancellationToken ct)
    {
        foreach (var line in lines.Where(line => line.ReceiptLineId is not null).OrderBy(line => line.ReceiptLineId))
        {
            var received = facts.ReceiptLines[line.ReceiptLineId!.Value];
            var taken = await db.GoodsReceiptLines
                .Where(row => row.Id == received.Id && row.Billed == received.Billed)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Billed, row => row.Billed + line.Covered).SetProperty(row => row.BilledValue, row => row.BilledValue + line.CoveredValue), ct);
            if (taken == 0)
                return PurchaseErrors.ChangedMeanwhile;
        }
        return null;
    }

    private async Task<Error?> CountAsync(ErpDbContext db, IReadOnlyList<PurchaseBillLine> lines, IReadOnlyList<OrderedLine> ordered, CancellationToken ct)
    {
        foreach (var line in ordered.OrderBy(line => line.Id))
        {
            var billed = lines.Where(row => row.OrderLineId == line.Id).ToList();
            var received = billed.Where(row => row.IsGoods && row.ReceiptLineId is null).Sum(row => row.Quantity);
            if (await progress.AddAsync(db, line, received, billed.Sum(row => row.Quantity), ct) is { } changed)
                return changed;
        }
        await progress.RefreshAsync(db, ordered.Select(line => line.OrderId), ct);
        return null;
    }

    private static LoggedChange Logged(AssembledBill posted) => LoggedChange.Posted(nameof(PurchaseBill), posted.Bill.Id, new
    {
        posted.Bill.Number,
        posted.Bill.Date,
        posted.Bill.PartyName,
        posted.Bill.SupplierNumber,
        posted.Bill.SupplierDate,
        posted.Bill.Value,
        posted.Bill.Cgst,
        posted.Bill.Sgst,
        posted.Bill.Igst,
        posted.Bill.Cess,
        posted.Bill.ReverseTax,
        posted.Bill.CreditTax,
        posted.Bill.Total,
        posted.Bill.Tds,
        posted.Bill.OverrideReason,
        Lines = posted.Lines.Select(line => new { line.Description, line.Quantity, line.UnitPrice, line.Rate, Taxable = line.Value, line.Total }),
    });
}
