using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts.Editing;
using ErpWeb.Purchasing.LandedCosts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Theme;

namespace ErpWeb.Purchasing.Printing;

/// <summary>Reads documents as papers; the rights are those of the pages that show them.</summary>
public sealed class PurchasePaperReader(OrderQueries orders, BillQueries bills, DebitNoteQueries notes, LandedCostQueries costs, ITenantThemeReader themes)
{
    /// <summary>The order; null when there is none, or its costs may not be seen.</summary>
    public async Task<PurchasePaper?> OrderAsync(Guid id, CancellationToken ct = default)
    {
        if (await orders.FindAsync(id, ct) is not { ShowsCost: true } view)
            return null;
        var order = view.Order;
        var facts = order.ExpectedDate is { } expected ? new[] { ("Expected on", IndianDate.Format(expected)) } : [];
        return new(
            "Purchase order", order.Number, order.Date, Of(view.Buyer), new(order.PartyName, order.PartyAddress.Split('\n'), order.PartyGstin), facts, [.. PurchasePaper.LinesOf(view.Lines)],
            Totals(order.Value, TaxRows.Of(order.Cgst, order.Sgst, order.Igst, order.Cess), order.RoundOff), order.Total,
            [("Terms", order.Terms), ("Notes", order.Notes)], order.Status is OrderStatus.Cancelled, order.PostedAtUtc, await ColorAsync());
    }

    /// <summary>The invoice that the business makes to itself for a bill under reverse charge; null when none is due.</summary>
    /// <remarks>Section 31(3)(f) of the CGST Act: it carries what rule 46 asks of a tax invoice, and says that the tax is payable on reverse charge.</remarks>
    public async Task<PurchasePaper?> SelfInvoiceAsync(Guid billId, CancellationToken ct = default)
    {
        if (await bills.FindAsync(billId, ct) is not { Bill.SelfInvoiceNumber.Length: > 0 } view)
            return null;
        var bill = view.Bill;
        var isLocal = bill.Nature is Shared.Gst.SupplyNature.IntraState;
        (string, decimal)[] taxes = isLocal ? [("CGST", bill.ReverseTax / 2), ("SGST", bill.ReverseTax / 2)] : [("IGST", bill.ReverseTax)];
        return new(
            "Self-invoice", bill.SelfInvoiceNumber, bill.Date, new(bill.PartyName, bill.PartyAddress.Split('\n'), ""), Of(view.Buyer),
            [("Bill", bill.Number), ("Tax payable on reverse charge", "Yes")], [.. PurchasePaper.LinesOf(view.Lines)],
            Totals(bill.Value, taxes, 0), bill.Value + bill.ReverseTax,
            [("Declaration", "Invoice under section 31(3)(f) of the CGST Act: the supplier is not registered, and the recipient pays the tax on reverse charge.")],
            bill.Status is DocumentStatus.Cancelled, bill.PostedAtUtc, await ColorAsync());
    }

    public async Task<PurchasePaper?> DebitNoteAsync(Guid id, CancellationToken ct = default)
    {
        if (await notes.FindAsync(id, ct) is not { } view)
            return null;
        var note = view.Note;
        return new(
            "Debit note", note.Number, note.Date, Of(view.Buyer), new(note.PartyName, view.Supplier?.AddressLines ?? [], view.Supplier?.Gstin ?? ""), [("Against bill", note.BillNumber)],
            [.. PurchasePaper.LinesOf(view.Lines, view.Lots)], Totals(note.Value, TaxRows.Of(note.Cgst, note.Sgst, note.Igst, note.Cess), note.RoundOff), note.Total,
            [("Reason", note.Reason)], note.Status is DocumentStatus.Cancelled, note.PostedAtUtc, await ColorAsync());
    }

    public async Task<PurchasePaper?> LandedCostAsync(Guid id, CancellationToken ct = default)
    {
        if (await costs.FindAsync(id, ct) is not { } view)
            return null;
        var cost = view.Cost;
        return new(
            "Landed cost", cost.Number, cost.Date, Of(await costs.BuyerAsync(ct)), new(cost.PartyName, [], ""), cost.Reference.Length > 0 ? [("Reference", cost.Reference)] : [],
            [.. view.Lines.Select(line => new PaperLine($"{line.Description} ({line.CameByNumber})", "", line.Quantity, line.Unit, Rounding.To(line.Amount / line.Quantity, 4), 0, null, line.Amount))],
            [.. view.Charges.Select(charge => ($"{PurchasingWords.Of(charge.Kind)}{(charge.Note.Length > 0 ? $", {charge.Note}" : "")}, {PurchasingWords.Of(charge.SpreadBy).ToLowerInvariant()}", charge.Amount))], cost.Total,
            [("Notes", cost.Notes)], cost.Status is DocumentStatus.Cancelled, cost.PostedAtUtc, await ColorAsync());
    }

    private static PaperParty Of(BuyerFacts buyer) => new(buyer.Name, buyer.AddressLines, buyer.Gstin);

    private static List<(string, decimal)> Totals(decimal value, IEnumerable<(string, decimal)> taxes, decimal roundOff) =>
        [("Value", value), .. taxes, .. roundOff != 0 ? [("Round-off", roundOff)] : Array.Empty<(string, decimal)>()];

    private async Task<string> ColorAsync() => (await themes.CurrentAsync()).PrimaryColor;
}
