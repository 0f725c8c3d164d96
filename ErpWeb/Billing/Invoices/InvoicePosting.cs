using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Billing.Invoices;

/// <summary>What an invoice posts to the ledgers. Pure.</summary>
public static class InvoicePosting
{
    /// <summary>Receivables against sales and output taxes, with the round-off on whichever side it falls.</summary>
    public static JournalDraft Journal(Invoice invoice) => JournalDraft.Of(
        JournalDraftLine.Debit(AccountRole.Receivables, invoice.Total, invoice.PartyId),
        JournalDraftLine.Credit(SalesAccount(invoice), invoice.Taxable),
        JournalDraftLine.Credit(AccountRole.ExemptSales, invoice.Exempt),
        JournalDraftLine.Credit(AccountRole.OutputCgst, invoice.Cgst),
        JournalDraftLine.Credit(AccountRole.OutputSgst, invoice.Sgst),
        JournalDraftLine.Credit(AccountRole.OutputIgst, invoice.Igst),
        JournalDraftLine.Credit(AccountRole.OutputCess, invoice.Cess),
        JournalDraftLine.Credit(AccountRole.RoundOff, invoice.RoundOff));

    /// <summary>The goods that leave, against their cost; services move nothing.</summary>
    public static StockPosting Stock(AssembledInvoice posted) => new(posted.Source, posted.Invoice.Date, AccountRole.CostOfSales, $"Cost of {posted.Invoice.Number}, {posted.Invoice.PartyName}")
    {
        Out = [.. posted.Lines.Where(line => !line.IsService).Select(line => new StockOut(line.Id, line.ItemId, line.Quantity) { LotId = line.LotId, Field = $"Lines[{line.LineNumber - 1}].Quantity" })],
    };

    private static AccountRole SalesAccount(Invoice invoice) =>
        invoice.Nature is SupplyNature.Export || invoice.PartyGstKind is PartyGstKind.Sez ? AccountRole.ExportSales : AccountRole.Sales;
}
