using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Settlements;

namespace ErpWeb.Credit.Contracts;

/// <summary>The lines for GST on an advance: owed to the government, kept as an asset until the invoice bears it. Pure.</summary>
public static class AdvanceTaxPosting
{
    /// <summary>Owed when the money comes; negative amounts give it back.</summary>
    public static IEnumerable<JournalDraftLine> Due(decimal cgst, decimal sgst, decimal igst) =>
    [
        JournalDraftLine.Debit(AccountRole.GstOnAdvances, cgst + sgst + igst),
        JournalDraftLine.Credit(AccountRole.OutputCgst, cgst),
        JournalDraftLine.Credit(AccountRole.OutputSgst, sgst),
        JournalDraftLine.Credit(AccountRole.OutputIgst, igst),
    ];

    /// <summary>Given back as so much of the advance is used.</summary>
    /// <param name="before">Rupees of the advance used before.</param>
    /// <param name="after">Rupees used now in all.</param>
    public static IEnumerable<JournalDraftLine> Back(AdvanceTax tax, decimal before, decimal after)
    {
        var (was, now) = (tax.Share(before), tax.Share(after));
        return Due(was.Cgst - now.Cgst, was.Sgst - now.Sgst, was.Igst - now.Igst);
    }
}
