using ErpWeb.Catalog.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Bills;

/// <summary>The rows of a bill about to be posted.</summary>
/// <param name="Lots">Batches and serial numbers of goods that come in with it.</param>
/// <param name="Received">Of receipts that it bills: their batches and serial numbers, by the receipt's line.</param>
public sealed record AssembledBill(PurchaseBill Bill, IReadOnlyList<PurchaseBillLine> Lines, IReadOnlyList<PurchaseLot> Lots, IReadOnlyDictionary<Guid, ReceivedLine> Received)
{
    public SourceDocument Source => new(nameof(PurchaseBill), Bill.Id, Bill.Number);
}

/// <summary>Builds the rows of a bill from a draft that broke no rule. Pure.</summary>
public static class BillAssembly
{
    /// <param name="told">Batches and serial numbers of the goods, by item and number; may be null where nothing is told apart.</param>
    public static AssembledBill Build(BillDraft draft, PurchaseFacts facts, BillFigures figures, IReadOnlyDictionary<(Guid ItemId, string Number), Guid>? told = null)
    {
        var supplier = facts.Supplier;
        var supplierDate = draft.SupplierDate ?? draft.Date!.Value;
        var bill = new PurchaseBill
        {
            Id = draft.Id,
            Date = draft.Date!.Value,
            PartyId = supplier?.Id,
            PartyName = supplier?.Name ?? draft.PartyName,
            SupplierNumber = draft.SupplierNumber.Trim(),
            SupplierNumberKey = KeyOf(draft.SupplierNumber),
            SupplierDate = supplierDate,
            SupplierYear = FinancialYear.From(supplierDate).StartYear,
            DueDate = figures.DueDate,
            PartyGstKind = supplier?.GstKind ?? Shared.Gst.PartyGstKind.Unregistered,
            PartyGstin = supplier?.Gstin ?? "",
            PartyAddress = string.Join('\n', supplier?.AddressLines ?? []),
            PartyStateCode = supplier?.StateCode ?? facts.Buyer.StateCode,
            PlaceOfSupply = facts.Buyer.StateCode,
            Nature = figures.Supply.Nature,
            IsReverseCharge = draft.IsReverseCharge,
            Notes = PlainText.Of(draft.Notes),
            Value = figures.Value,
            Cgst = figures.Tax.Cgst,
            Sgst = figures.Tax.Sgst,
            Igst = figures.Tax.Igst,
            Cess = figures.Tax.Cess,
            ReverseTax = figures.ReverseTax,
            CreditTax = figures.Credit.Total,
            RoundOff = figures.RoundOff,
            Total = figures.Total,
            TdsSection = figures.Tds > 0 ? draft.TdsSection.Trim() : "",
            TdsRate = figures.Tds > 0 ? draft.TdsRate ?? 0 : 0,
            Tds = figures.Tds,
            OverrideReason = draft.OverrideReason.Trim(),
        };
        var lines = draft.Lines.Select((line, index) => Line(bill, line, index, facts, figures.Lines[index])).ToList();
        var lots = draft.Lines.Zip(lines).Where(pair => IsToldApart(pair.First, facts))
            .SelectMany(pair => ArrivingGoods.Rows(bill.Id, pair.Second.Id, pair.Second.ItemId!.Value, pair.First.FilledLots(facts), pair.Second.Cost, told!));
        return new(bill, lines, [.. lots], facts.ReceiptLines);
    }

    /// <summary>Whether the line brings goods in that are told apart by batch or number.</summary>
    public static bool IsToldApart(PurchaseDraftLine line, PurchaseFacts facts) =>
        line.ReceiptLineId is null && line.ItemId is { } id && facts.Items[id] is { IsService: false, Tracking: not ItemTracking.None };

    /// <summary>The goods that come in with the bill and are told apart.</summary>
    public static IReadOnlyList<ArrivingGoods> Arriving(BillDraft draft, PurchaseFacts facts) =>
        [.. draft.Lines.Index().Where(line => IsToldApart(line.Item, facts)).Select(line => new ArrivingGoods(facts.Items[line.Item.ItemId!.Value], line.Item.FilledLots(facts), $"Lines[{line.Index}]"))];

    /// <summary>What two numbers of a supplier share when they are the same to a person: "ab/1 " and "AB/1".</summary>
    public static string KeyOf(string supplierNumber) => supplierNumber.Trim().ToUpperInvariant();

    /// <summary>Whether the business must make an invoice to itself: under reverse charge, from a supplier without GSTIN.</summary>
    /// <remarks>Section 31(3)(f) of the CGST Act; rule 47A gives 30 days from the receipt of the supply.</remarks>
    public static bool NeedsSelfInvoice(BillDraft draft, PurchaseFacts facts) => draft.IsReverseCharge && facts.Supplier is { Gstin.Length: 0 };

    private static PurchaseBillLine Line(PurchaseBill bill, PurchaseDraftLine line, int index, PurchaseFacts facts, BillLineFigures figures)
    {
        var item = line.ItemId is { } id ? facts.Items[id] : null;
        var isGoods = item is { IsService: false };
        var received = line.ReceiptLineId is { } receiptLineId ? facts.ReceiptLines[receiptLineId] : null;
        var covered = received is null ? 0 : Math.Min(facts.QuantityOf(line.ItemId, line.Unit, line.Quantity)!.Value, received.ToBill);
        var row = new PurchaseBillLine
        {
            Id = Ids.New(),
            BillId = bill.Id,
            LineNumber = index + 1,
            ItemId = item?.Id,
            AccountId = isGoods ? null : line.AccountId,
            ReceiptLineId = received?.Id,
            OrderLineId = received?.OrderLineId ?? line.OrderLineId,
            Description = PlainText.Of(line.Description) is { Length: > 0 } text ? text : item!.Name,
            HsnSac = item?.HsnSac ?? "",
            IsGoods = isGoods,
            Unit = item?.Unit ?? "",
            Discount = figures.Taxed.LineDiscount,
            Treatment = figures.Taxed.Line.Treatment,
            TaxRateId = PurchaseCalculator.RateOf(line, facts, bill.SupplierDate)?.Id,
            Rate = figures.Taxed.Line.Rate,
            Value = figures.Value,
            Tax = figures.Tax,
            ReverseTax = figures.ReverseTax.Total,
            Blocked = line.Blocked,
            Credit = figures.Credit,
            Cost = figures.Cost,
            Total = figures.Total,
            Covered = covered,
            CoveredValue = received?.ValueOf(covered) ?? 0,
        };
        row.State(line, facts, line.Quantity!.Value, Rounding.To(figures.Taxed.Line.UnitPrice, Shared.Gst.Limits.QuantityPlaces));
        return row;
    }
}
