using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Goods;

/// <summary>Input tax that is given back for goods that are lost, destroyed, given away or used privately: section 17(5) of the CGST Act. Pure.</summary>
internal static class LostTax
{
    /// <param name="rate">Whole GST rate in percent.</param>
    public static decimal Of(decimal cost, decimal rate) => Rounding.Money(cost * rate / 100);

    /// <summary>As it was taken: in one for goods from another state, else in halves.</summary>
    public static (decimal Cgst, decimal Sgst, decimal Igst) Split(decimal tax, bool isInterstate) =>
        isInterstate ? (0, 0, tax) : (Rounding.Money(tax / 2), tax - Rounding.Money(tax / 2), 0);

    /// <summary>The tax given back is a part of the loss.</summary>
    public static JournalDraft Journal(decimal cgst, decimal sgst, decimal igst) => JournalDraft.Of(
        JournalDraftLine.Debit(AccountRole.StockAdjustment, cgst + sgst + igst),
        JournalDraftLine.Credit(AccountRole.InputCgst, cgst),
        JournalDraftLine.Credit(AccountRole.InputSgst, sgst),
        JournalDraftLine.Credit(AccountRole.InputIgst, igst));
}
