using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Papers;
using ErpWeb.Inventory.Contracts;

namespace ErpWeb.Billing.Invoices;

/// <summary>What an invoice posts to the ledgers. Pure.</summary>
public static class InvoicePosting
{
    /// <summary>Receivables against sales and output taxes, with the round-off on whichever side it falls.</summary>
    public static JournalDraft Journal(Invoice invoice) => JournalDraft.Of(
        [JournalDraftLine.Debit(AccountRole.Receivables, invoice.Total, invoice.PartyId), .. SalesPosting.Earned(invoice)]);

    /// <summary>The goods that leave, against their cost; services move nothing.</summary>
    /// <param name="delivered">Where goods count that challans took out; they leave from there.</param>
    public static StockPosting Stock(AssembledInvoice posted, IReadOnlyDictionary<Guid, PaperLine> papers, Guid? delivered) => new(posted.Source, posted.Invoice.Date, AccountRole.CostOfSales, $"Cost of {posted.Invoice.Number}, {posted.Invoice.PartyName}")
    {
        MindsReservations = true,
        Out = [.. Out(posted, papers, delivered)],
    };

    private static IEnumerable<StockOut> Out(AssembledInvoice posted, IReadOnlyDictionary<Guid, PaperLine> papers, Guid? delivered)
    {
        var parts = posted.Parts.ToLookup(part => part.LineId);
        return
            from line in posted.Lines
            where !line.IsService
            let challan = line.PaperLineId is { } id && papers[id].Kind is SalesKind.Challan ? papers[id] : null
            from goods in MovingGoods.Of(line, parts, challan?.Id)
            select new StockOut(goods.LineId, goods.ItemId, goods.Quantity)
            {
                LotId = goods.LotId,
                WarehouseId = challan is null ? null : delivered,
                ReturnsLineId = goods.OriginId,
                Field = $"Lines[{line.LineNumber - 1}].Quantity",
            };
    }
}
