using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Billing.Documents;

/// <summary>What documents for customers post to the general ledger alike. Pure.</summary>
internal static class SalesPosting
{
    /// <summary>Sales and output taxes, with the round-off on whichever side it falls.</summary>
    /// <param name="sign">1 for a sale, -1 for what takes a sale back.</param>
    public static IEnumerable<JournalDraftLine> Earned(SalesDocument document, int sign = 1) =>
    [
        JournalDraftLine.Credit(SalesAccount(document), sign * document.Taxable),
        JournalDraftLine.Credit(AccountRole.ExemptSales, sign * document.Exempt),
        JournalDraftLine.Credit(AccountRole.OutputCgst, sign * document.Cgst),
        JournalDraftLine.Credit(AccountRole.OutputSgst, sign * document.Sgst),
        JournalDraftLine.Credit(AccountRole.OutputIgst, sign * document.Igst),
        JournalDraftLine.Credit(AccountRole.OutputCess, sign * document.Cess),
        JournalDraftLine.Credit(AccountRole.RoundOff, sign * document.RoundOff),
    ];

    private static AccountRole SalesAccount(SalesDocument document) =>
        document.Nature is SupplyNature.Export || document.PartyGstKind is PartyGstKind.Sez ? AccountRole.ExportSales : AccountRole.Sales;
}
