using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Bills;

/// <summary>What must hold before a bill is posted. Returns every broken rule, each with its field.</summary>
public static class BillRules
{
    private const decimal MostTdsPercent = 30;

    public static List<Error> Check(BillDraft draft, PurchaseFacts facts, BillFigures figures, DateOnly today) =>
    [
        .. PurchaseErrors.CheckDate(draft.Date, facts.ClosedThrough, today),
        .. CheckSupplier(draft, facts, today),
        .. PurchaseLineRules.CheckLines(draft, facts, draft.SupplierDate ?? draft.Date ?? today, needsAccount: true),
        .. CheckReferences(draft, facts),
        .. draft.Lines.SelectMany((line, index) => CheckLots(line, index, facts)),
        .. CheckTaxes(draft, facts, figures),
        .. CheckAmounts(draft, figures),
        .. CheckCurrency(draft, facts),
    ];

    private static IEnumerable<Error> CheckSupplier(BillDraft draft, PurchaseFacts facts, DateOnly today)
    {
        foreach (var error in PurchaseLineRules.CheckParty(draft, facts))
            yield return error;
        if (draft.SupplierDate is not { } date)
            yield return new("purchasing.bill.supplier_date", "Enter the date on the supplier's bill.", nameof(draft.SupplierDate));
        else if (date > draft.Date || date > today)
            yield return new("purchasing.bill.supplier_date_later", "The supplier's bill cannot be later than the day it is entered.", nameof(draft.SupplierDate));
        else if (draft.DueDate < date)
            yield return new("purchasing.bill.due_before_date", "The due date is before the date of the bill.", nameof(draft.DueDate));
        if (string.IsNullOrWhiteSpace(draft.SupplierNumber) && facts.Supplier is { Gstin.Length: > 0 } supplier)
            yield return new("purchasing.bill.supplier_number", $"Enter the number on the bill of {supplier.Name}: input credit needs it.", nameof(draft.SupplierNumber));
        if (draft.SupplierNumber.Length > PurchaseBill.SupplierNumberMaxLength)
            yield return new("purchasing.bill.supplier_number_long", $"A bill number has at most {PurchaseBill.SupplierNumberMaxLength} characters.", nameof(draft.SupplierNumber));
    }

    private static IEnumerable<Error> CheckLots(PurchaseDraftLine line, int index, PurchaseFacts facts) =>
        line.ReceiptLineId is null && line.ItemId is { } id && facts.Items.GetValueOrDefault(id) is { IsService: false } item
            ? ReceivedLotRules.Check(item, line.Lots, facts.QuantityOf(id, line.Unit, line.Quantity) ?? 0, 0, $"Lines[{index}]")
            : [];

    private static IEnumerable<Error> CheckCurrency(BillDraft draft, PurchaseFacts facts)
    {
        if (draft.Currency.Length == 0)
            yield break;
        if (Currency.Find(draft.Currency) is not { } currency)
            yield return new("purchasing.bill.currency", "Choose one of the currencies.", nameof(draft.Currency));
        else if (facts.Supplier is null)
            yield return new("purchasing.bill.currency_without_supplier", "A bill in another currency needs its supplier.", nameof(draft.PartyId));
        else if (!new ForeignPrice(currency, draft.ExchangeRate ?? 0).IsUsable)
            yield return new("purchasing.bill.rate", $"Enter the rupees for {currency.Units} {currency.Code}, with at most four decimals.", nameof(draft.ExchangeRate));
    }

    private static IEnumerable<Error> CheckReferences(BillDraft draft, PurchaseFacts facts)
    {
        for (var index = 0; index < draft.Lines.Count; index++)
        {
            var line = draft.Lines[index];
            var field = PurchaseLineRules.Field(index, nameof(line.ItemId));
            if (line.ReceiptLineId is { } receiptLineId)
            {
                if (facts.ReceiptLines.GetValueOrDefault(receiptLineId) is not { } received || received.PartyId != draft.PartyId || received.ItemId != line.ItemId)
                    yield return new("purchasing.bill.receipt_line", "These goods were not received from this supplier.", field);
                else if (!received.IsPosted)
                    yield return new("purchasing.bill.receipt_cancelled", $"Goods receipt {received.ReceiptNumber} is cancelled.", field);
                else if (received.ToBill == 0)
                    yield return new("purchasing.bill.billed_already", $"These goods of receipt {received.ReceiptNumber} are billed already.", field);
            }
            else if (line.OrderLineId is { } orderLineId)
            {
                if (facts.OrderLines.GetValueOrDefault(orderLineId) is not { } ordered || ordered.PartyId != draft.PartyId || ordered.ItemId != line.ItemId)
                    yield return new("purchasing.bill.order_line", "This line is not on an order to this supplier.", field);
                else if (!ordered.IsOpen)
                    yield return new("purchasing.bill.order_closed", $"Order {ordered.OrderNumber} is closed or cancelled.", field);
            }
        }
        if (HasTwice(draft.Lines.Select(line => line.ReceiptLineId)) || HasTwice(draft.Lines.Where(line => line.ReceiptLineId is null).Select(line => line.OrderLineId)))
            yield return new("purchasing.bill.twice", "A line of the order or receipt stands here twice.", nameof(draft.Lines));
    }

    private static bool HasTwice(IEnumerable<Guid?> ids) => ids.OfType<Guid>().GroupBy(id => id).Any(group => group.Count() > 1);

    private static IEnumerable<Error> CheckTaxes(BillDraft draft, PurchaseFacts facts, BillFigures figures)
    {
        if (draft.IsReverseCharge && facts.Buyer.Gstin.Length == 0)
            yield return new("purchasing.bill.reverse_charge", "Reverse charge needs your own GSTIN.", nameof(draft.IsReverseCharge));
        if (figures.Supply.Nature is SupplyNature.NotAllowed)
            yield return new("purchasing.bill.composition", "A supplier under the composition scheme may not sell across states. Check the supplier's state and registration.", nameof(draft.PartyId));
        foreach (var (typed, computed, name) in Typed(draft, figures.Computed))
        {
            if (typed < 0 || !Rounding.Fits(typed, 2) || Math.Abs(typed - computed) > BillCalculator.TaxTolerance)
                yield return new("purchasing.bill.tax", $"The tax comes to {IndianNumber.Rupees(computed)}. A bill may differ from it by one rupee.", name);
        }
    }

    private static IEnumerable<(decimal Typed, decimal Computed, string Name)> Typed(BillDraft draft, TaxAmounts computed)
    {
        if (draft.Cgst is { } cgst)
            yield return (cgst, computed.Cgst, nameof(draft.Cgst));
        if (draft.Sgst is { } sgst)
            yield return (sgst, computed.Sgst, nameof(draft.Sgst));
        if (draft.Igst is { } igst)
            yield return (igst, computed.Igst, nameof(draft.Igst));
        if (draft.Cess is { } cess)
            yield return (cess, computed.Cess, nameof(draft.Cess));
    }

    private static IEnumerable<Error> CheckAmounts(BillDraft draft, BillFigures figures)
    {
        if (draft.Notes.Length > PurchaseDocument.NotesMaxLength)
            yield return PurchaseErrors.NotesTooLong;
        if (figures.Total > Limits.GrandTotal)
            yield return PurchaseErrors.TotalTooLarge;
        if (draft.TdsRate is < 0 or > MostTdsPercent)
            yield return new("purchasing.bill.tds_rate", $"Tax is deducted at 0 to {MostTdsPercent} percent.", nameof(draft.TdsRate));
        if (figures.Tds < 0 || figures.Tds > figures.Value || !Rounding.Fits(figures.Tds, 2))
            yield return new("purchasing.bill.tds", "The tax deducted is negative or more than the bill.", nameof(draft.Tds));
        if (figures.Tds > 0 && draft.TdsSection.Trim().Length is 0 or > PurchaseBill.TdsSectionMaxLength)
            yield return new("purchasing.bill.tds_section", "Choose the section under which tax is deducted.", nameof(draft.TdsSection));
        if (draft.OverrideReason.Length > PurchaseBill.OverrideReasonMaxLength)
            yield return new("purchasing.bill.override_long", $"A reason has at most {PurchaseBill.OverrideReasonMaxLength} characters.", nameof(draft.OverrideReason));
    }
}
