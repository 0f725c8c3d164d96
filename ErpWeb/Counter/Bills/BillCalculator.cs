using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Counter.Tills;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Counter.Bills;

/// <summary>What the masters say about a bill.</summary>
public sealed record BillFacts
{
    public required InvoiceFacts Invoice { get; init; }
    public PriceFacts Prices { get; init; } = PriceFacts.None;
    /// <summary>What the customer paid last, by item; empty for a cash sale.</summary>
    public IReadOnlyDictionary<Guid, LastPrice?> LastPrices { get; init; } = new Dictionary<Guid, LastPrice?>();
    /// <summary>What is left of each item, in its unit.</summary>
    public IReadOnlyDictionary<Guid, decimal> OnHand { get; init; } = new Dictionary<Guid, decimal>();
    /// <summary>The batch that goes first, by item.</summary>
    public IReadOnlyDictionary<Guid, string> Lots { get; init; } = new Dictionary<Guid, string>();
}

/// <summary>A line as the counter shows it.</summary>
/// <param name="Amount">INR with tax.</param>
/// <param name="Why">Why the price is this one.</param>
/// <param name="Scheme">What a scheme granted; null for nothing.</param>
/// <param name="LastTime">What this customer paid last, when that differs.</param>
/// <param name="OnHand">What is left; null for a service.</param>
public sealed record BillLineView(
    Guid ItemId, string Name, string Code, string Unit, decimal Quantity, decimal UnitPrice, bool PriceIncludesTax, decimal Amount, decimal Discount,
    Wording Why, Wording? Scheme, LastPrice? LastTime, decimal? OnHand, string Lot)
{
    public ItemTracking Tracking { get; init; }

    /// <summary>One piece is like no other: somebody must say which it is.</summary>
    public bool NeedsNumber { get; init; }
    /// <summary>Whether more is on the line than is there.</summary>
    public bool IsShort { get; init; }
    public string OwnUnit { get; init; } = "";
    /// <summary>Units beside the own one.</summary>
    public IReadOnlyList<OtherUnit> Units { get; init; } = [];
}

/// <summary>A bill with its figures.</summary>
/// <param name="Draft">The invoice that it becomes.</param>
/// <param name="Reasons">Why there is a discount on the whole bill.</param>
/// <param name="Hints">What the customer may still take, or why a coupon does not count.</param>
public sealed record BillFigures(InvoiceDraft Draft, InvoiceFigures Invoice, IReadOnlyList<BillLineView> Lines, IReadOnlyList<Wording> Reasons, IReadOnlyList<Wording> Hints)
{
    public TaxTotals Totals => Invoice.Taxed.Totals;

    /// <summary>INR to pay.</summary>
    public decimal Total => Totals.GrandTotal;
}

/// <summary>
/// Chooses prices and schemes for a bill and hands the result to the calculator of invoices: the counter has no arithmetic
/// of taxes of its own, so a bill and an invoice of the same lines are equal to the paisa. Pure.
/// </summary>
public static class BillCalculator
{
    /// <param name="till">Where the customer stands: under which GSTIN the bill is issued, and to whom without a customer.</param>
    public static BillFigures Calculate(CounterBill bill, BillFacts facts, TillFacts till, DateOnly today)
    {
        var choices = bill.Lines.ConvertAll(line => Price(bill, line, facts));
        var byHand = bill.Lines.ConvertAll(line => line.DiscountPercent ?? 0);
        var schemeLines = bill.Lines.Select((line, index) => ToSchemeLine(line, choices[index], byHand[index], facts)).ToList();
        var outcome = SchemeRules.Apply(schemeLines, facts.Prices.Schemes, bill.Coupon);

        var draft = new InvoiceDraft { Id = bill.Id, Date = today, DueDate = bill.PartyId is null ? today : null, PartyId = bill.PartyId ?? till.CashPartyId, PartyName = bill.PartyName, RegistrationId = till.RegistrationId };
        // Whoever gives no name takes the goods here, whichever state the party of such bills is noted in.
        draft.PlaceOfSupply = bill.PartyId is null ? facts.Invoice.SellerOf(draft).StateCode : null;
        draft.Lines = [.. bill.Lines.Select((line, index) => ToDraftLine(line, choices[index], schemeLines[index], outcome.LineDiscounts[index], facts))];
        var net = schemeLines.Sum(line => line.Net) - outcome.LineDiscounts.Sum() - outcome.BillDiscount;
        var given = Rounding.Money(bill.IsDiscountPercent ? net * (bill.Discount ?? 0) / 100 : bill.Discount ?? 0);
        draft.Discount = outcome.BillDiscount + given is var all and > 0 ? all : null;

        var figures = InvoiceCalculator.Calculate(draft, facts.Invoice, today);
        return new(draft, figures, [.. bill.Lines.Select((line, index) => View(line, choices[index], outcome.LineReasons[index], figures.Taxed.Lines[index], facts))], outcome.BillReasons, outcome.Hints);
    }

    // A box without a price of its own costs its pieces; prices of lists and customers are those of a piece.
    private static PriceChoice Price(CounterBill bill, CounterBillLine line, BillFacts facts)
    {
        var (item, unit) = (Item(facts, line), Item(facts, line).UnitOf(line.Unit));
        if (unit is null)
            return PriceRules.Choose(line.ItemId, item.SalePrice, QuantityOf(bill, line.ItemId, facts), facts.Prices, line.TypedPrice);
        var piece = PriceRules.Choose(line.ItemId, item.SalePrice, QuantityOf(bill, line.ItemId, facts), facts.Prices, null);
        var own = unit.SalePrice is { } price && piece.UnitPrice == item.SalePrice ? price : unit.PriceOf(piece.UnitPrice);
        return line.TypedPrice is null ? piece with { UnitPrice = own } : PriceRules.Choose(line.ItemId, own, line.Quantity, facts.Prices, line.TypedPrice);
    }

    // A step of a list counts what is bought of the item on the whole bill.
    private static decimal QuantityOf(CounterBill bill, Guid itemId, BillFacts facts) => bill.Lines.Where(line => line.ItemId == itemId).Sum(line => OwnQuantity(line, facts));

    private static decimal OwnQuantity(CounterBillLine line, BillFacts facts) =>
        Item(facts, line) is var item && item.UnitOf(line.Unit) is { } unit ? UnitConversion.ToBase(line.Quantity, unit, item.Unit) ?? line.Quantity : line.Quantity;

    private static ItemFacts Item(BillFacts facts, CounterBillLine line) =>
        facts.Invoice.Items.GetValueOrDefault(line.ItemId) ?? new() { Id = line.ItemId, Code = "", Name = "", Unit = Uqc.Others };

    private static SchemeLine ToSchemeLine(CounterBillLine line, PriceChoice choice, decimal percent, BillFacts facts)
    {
        var gross = Rounding.Money(line.Quantity * choice.UnitPrice);
        var own = OwnQuantity(line, facts);
        return new(line.ItemId, Item(facts, line).Name, own, own == line.Quantity ? choice.UnitPrice : Rounding.To(gross / own, Limits.QuantityPlaces), gross - Rounding.Money(gross * percent / 100));
    }

    private static InvoiceDraftLine ToDraftLine(CounterBillLine line, PriceChoice choice, SchemeLine priced, decimal scheme, BillFacts facts)
    {
        var item = Item(facts, line);
        var discount = Rounding.Money(line.Quantity * choice.UnitPrice) - priced.Net + scheme;
        return new()
        {
            ItemId = line.ItemId,
            Description = item.Name,
            LotId = line.LotId,
            Unit = line.Unit,
            Quantity = line.Quantity,
            UnitPrice = choice.UnitPrice,
            PriceIncludesTax = item.PriceIncludesTax,
            Discount = discount > 0 ? discount : null,
            IsDiscountPercent = false,
        };
    }

    private static BillLineView View(CounterBillLine line, PriceChoice choice, Wording? scheme, TaxedLine taxed, BillFacts facts)
    {
        var item = Item(facts, line);
        var last = line.Unit is null ? facts.LastPrices.GetValueOrDefault(line.ItemId) : null;
        var left = item.IsService ? (decimal?)null : OnHand(item, facts);
        return new(
            line.ItemId, item.Name, item.Code, line.Unit ?? item.Unit, line.Quantity, choice.UnitPrice, item.PriceIncludesTax, taxed.LineTotal, taxed.LineDiscount,
            choice.Why, scheme, last is not null && last.UnitPrice != choice.UnitPrice ? last : null,
            left, line.LotId is not null ? line.LotNumber : item.Tracking is ItemTracking.Serial ? "" : facts.Lots.GetValueOrDefault(line.ItemId, ""))
        {
            Tracking = item.Tracking,
            NeedsNumber = item.Tracking is ItemTracking.Serial && line.LotId is null,
            IsShort = left < OwnQuantity(line, facts),
            OwnUnit = item.Unit,
            Units = item.Tracking is ItemTracking.Serial ? [] : item.Units,
        };
    }

    // Of a kit there are as many as its scarcest part makes.
    private static decimal OnHand(ItemFacts item, BillFacts facts) => item.Form is not ItemForm.Kit ? facts.OnHand.GetValueOrDefault(item.Id)
        : item.Parts.Count == 0 ? 0 : item.Parts.Min(part => Math.Floor(facts.OnHand.GetValueOrDefault(part.ItemId) / part.Quantity));
}
