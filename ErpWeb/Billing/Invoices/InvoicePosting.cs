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

    /// <summary>The goods that leave; services move nothing.</summary>
    public static IEnumerable<StockLine> Stock(IEnumerable<InvoiceLine> lines) =>
        lines.Where(line => !line.IsService).Select(line => new StockLine(line.ItemId, line.Quantity));

    private static AccountRole SalesAccount(Invoice invoice) =>
        invoice.Nature is SupplyNature.Export || invoice.PartyGstKind is PartyGstKind.Sez ? AccountRole.ExportSales : AccountRole.Sales;
}
