using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Purchasing.Orders;

/// <summary>Writes a checked order, inside the caller's transaction.</summary>
public sealed class OrderPoster
{
    public async Task<PurchaseOrder> WriteAsync(ErpDbContext db, OrderDraft draft, PurchaseFacts facts, OrderFigures figures, TakenNumber number, CancellationToken ct)
    {
        var order = NewOrder(draft, facts, figures);
        order.Stamp(db, number);
        var batch = new PostingBatch(db);
        batch.Add(order);
        batch.AddRange(draft.Lines.Select((line, index) => NewLine(order, line, index, facts, figures.Taxed.Lines[index])));
        await batch.WriteAsync(LoggedChange.Posted(nameof(PurchaseOrder), order.Id, new
        {
            order.Number,
            order.Date,
            order.PartyName,
            order.Value,
            order.Total,
            Lines = figures.Taxed.Lines.Select((line, index) => new { draft.Lines[index].Description, line.Line.Quantity, line.Line.UnitPrice, line.Line.Rate, Taxable = line.Value, Total = line.LineTotal }),
        }), ct);
        return order;
    }

    private static PurchaseOrder NewOrder(OrderDraft draft, PurchaseFacts facts, OrderFigures figures)
    {
        var (supplier, totals) = (facts.Supplier!, figures.Taxed.Totals);
        return new()
        {
            Id = draft.Id,
            Date = draft.Date!.Value,
            ExpectedDate = draft.ExpectedDate,
            PartyId = supplier.Id,
            PartyName = supplier.Name,
            PartyGstin = supplier.Gstin,
            PartyAddress = string.Join('\n', supplier.AddressLines),
            Terms = draft.Terms.Trim(),
            Notes = draft.Notes.Trim(),
            Value = totals.Taxable + totals.ExemptValue,
            Cgst = totals.Tax.Cgst,
            Sgst = totals.Tax.Sgst,
            Igst = totals.Tax.Igst,
            Cess = totals.Tax.Cess,
            RoundOff = totals.RoundOff,
            Total = totals.GrandTotal,
        };
    }

    private static PurchaseOrderLine NewLine(PurchaseOrder order, PurchaseDraftLine line, int index, PurchaseFacts facts, TaxedLine taxed)
    {
        var item = line.ItemId is { } id ? facts.Items[id] : null;
        var row = new PurchaseOrderLine
        {
            Id = Ids.New(),
            OrderId = order.Id,
            LineNumber = index + 1,
            ItemId = item?.Id,
            Description = line.Description.Trim() is { Length: > 0 } text ? text : item!.Name,
            HsnSac = item?.HsnSac ?? "",
            IsGoods = item is { IsService: false },
            Unit = item?.Unit ?? "",
            Discount = taxed.LineDiscount,
            Treatment = taxed.Line.Treatment,
            TaxRateId = PurchaseCalculator.RateOf(line, facts, order.Date)?.Id,
            Rate = taxed.Line.Rate,
            Value = taxed.Value,
            Tax = taxed.Tax,
            Total = taxed.LineTotal,
        };
        row.State(line, facts, taxed.Line.Quantity, taxed.Line.UnitPrice);
        return row;
    }
}
