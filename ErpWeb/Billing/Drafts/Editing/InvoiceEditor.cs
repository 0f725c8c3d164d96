using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Drafts;

namespace ErpWeb.Billing.Drafts.Editing;

/// <summary>One invoice, quote, order or challan being typed: the facts about it, and its prices and figures, which follow every change at once.</summary>
public sealed class InvoiceEditor(
    InvoiceDraftService drafts, InvoiceService invoices, SalesPaperService papers, InvoiceEditing editing, IndiaClock clock, TimeProvider time)
    : DraftEditor<InvoiceDraft>(new(), Errors, time)
{
    private static readonly DraftErrors Errors = new(InvoiceErrors.DraftChanged, InvoiceErrors.AlreadyPosted, InvoiceErrors.DraftNotFound);

    private DraftPrices _prices = DraftPrices.None;

    public InvoiceFacts Facts { get; private set; } = new() { Supplier = new() { Name = "", StateCode = "" } };

    public InvoiceFigures Figures { get; private set; } = default!;

    /// <summary>Why prices and discounts are what they are.</summary>
    public DraftPricing Pricing { get; private set; } = new([], [], []);

    public DateOnly Today => clock.Today;

    /// <summary>The invoice's date, or today while it is blank.</summary>
    public DateOnly Date => Draft.Date ?? Today;

    /// <summary>Whether the business charges GST at all; otherwise nothing of it is shown.</summary>
    public bool ShowsTax => Facts.Supplier.Scheme is TaxpayerScheme.Regular;

    /// <summary>The currency and rate of the draft; none in rupees.</summary>
    private ForeignPrice? Price => ForeignPrice.Of(Draft.Currency, Draft.ExchangeRate);

    /// <param name="kind">What a new draft becomes; a stored one knows it.</param>
    public Task<DraftStart> OpenAsync(Guid id, SalesKind kind = SalesKind.Invoice) =>
        OpenAsync(id, () => new() { Id = id, Kind = kind, Date = Today, FollowsSchemes = true });

    public async Task ChooseCustomerAsync(Guid? partyId)
    {
        Facts = await editing.WithPartyAsync(Facts, partyId);
        Draft.PartyId = Facts.Party?.Id;
        Draft.PartyName = Facts.Party?.Name ?? "";
        Draft.PlaceOfSupply = null;
        Draft.SalespersonId = Facts.Party?.SalespersonId ?? editing.OwnSalesperson;
        Draft.ShipTo = null;
        await ReadPricesAsync(Draft);
        if (Draft.Kind is SalesKind.Invoice && Draft.Currency != (Facts.Party?.Currency ?? ""))
            await ChooseCurrencyAsync(Facts.Party?.Currency ?? "");
        Touch();
    }

    /// <summary>Another currency with its rate of the day. Prices of items are brought into it; what was typed by hand stays.</summary>
    public async Task ChooseCurrencyAsync(string currency)
    {
        var before = Price;
        Draft.Currency = currency;
        Draft.ExchangeRate = currency.Length > 0 ? await editing.RateAsync(currency, Date) : null;
        foreach (var line in Draft.Lines.Where(line => line.ItemId is { } id && Facts.Items.GetValueOrDefault(id) is { } item && line.UnitPrice == PriceOf(item, before)))
            line.UnitPrice = PriceOf(Facts.Items[line.ItemId!.Value], Price);
        Touch();
    }

    /// <summary>Another day may have other prices.</summary>
    public async Task ChooseDateAsync(DateOnly? date)
    {
        Draft.Date = date;
        await ReadPricesAsync(Draft);
        Touch();
    }

    /// <summary>The reasons of a line; null before it was priced.</summary>
    public LineReasons? ReasonsOf(InvoiceDraftLine line) => Draft.Lines.IndexOf(line) is >= 0 and var index && index < Pricing.Lines.Count ? Pricing.Lines[index] : null;

    /// <summary>Adds a line for the item; a scan of an item that is there already in that unit raises its quantity instead.</summary>
    /// <param name="unit">The unit whose barcode was scanned; null is the item's own.</param>
    /// <returns>The line.</returns>
    public async Task<InvoiceDraftLine?> AddItemAsync(Guid itemId, bool isScan, string? unit = null)
    {
        if (isScan && Draft.Lines.Find(line => line.ItemId == itemId && line.Unit == unit) is { } present)
        {
            present.Quantity = (present.Quantity ?? 0) + 1;
            Touch();
            return present;
        }
        Facts = await editing.WithItemAsync(Facts, itemId);
        if (Facts.Items.GetValueOrDefault(itemId) is not { } item)
            return null;
        var line = new InvoiceDraftLine { Id = Ids.New(), ItemId = itemId, Description = item.Name, UnitPrice = PriceOf(item, Price), PriceIncludesTax = item.PriceIncludesTax, FollowsPrices = true, FollowsSchemes = true };
        Draft.Lines.Add(line);
        if (unit is not null)
            ChooseUnit(line, unit);
        await ReadPricesAsync(Draft);
        Touch();
        return line;
    }

    /// <summary>States the line in another unit of its item, at the price of that unit.</summary>
    /// <param name="unit">Null is the item's own.</param>
    public void ChooseUnit(InvoiceDraftLine line, string? unit)
    {
        if (line.Unit == unit || line.ItemId is not { } id || Facts.Items.GetValueOrDefault(id) is not { } item)
            return;
        line.UnitPrice = UnitPrices.Moved(line.UnitPrice, item.UnitOf(line.Unit), item.UnitOf(unit), item.SalePrice);
        line.Unit = item.UnitOf(unit)?.Unit;
        Touch();
    }

    public void Remove(InvoiceDraftLine line)
    {
        Draft.Lines.Remove(line);
        Touch();
    }

    /// <summary>Posts the draft. While a post is under way another one answers null.</summary>
    public Task<Result<PostedInvoice>?> PostAsync() => PostAsync(PostByKindAsync);

    protected override Task<InvoiceDraft?> FindAsync(Guid id) => drafts.FindAsync(id);

    protected override Task<bool> IsPostedAsync(Guid id) => editing.IsPostedAsync(id);

    protected override Task<Result> StoreAsync(InvoiceDraft draft) => drafts.SaveAsync(draft);

    protected override Task DiscardStoredAsync() => drafts.DiscardAsync(Draft.Id);

    protected override async Task ReadFactsAsync(InvoiceDraft draft)
    {
        Facts = await editing.ReadAsync(draft);
        await ReadPricesAsync(draft);
    }

    protected override void Calculate()
    {
        Pricing = DraftPricing.Apply(Draft, Facts, _prices);
        Figures = InvoiceCalculator.Calculate(Draft, Facts, Today);
    }

    private static decimal PriceOf(ItemFacts item, ForeignPrice? price) => price is { } foreign ? foreign.Currency.OfRupees(item.SalePrice, foreign.Rate) : item.SalePrice;

    private async Task ReadPricesAsync(InvoiceDraft draft)
    {
        if (draft.FollowsSchemes || draft.Lines.Exists(line => line.FollowsPrices || line.FollowsSchemes))
            _prices = await editing.PricesAsync(draft, draft.Date ?? Today, _prices);
    }

    private async Task<Result<PostedInvoice>> PostByKindAsync()
    {
        if (Draft.Kind is SalesKind.Invoice)
            return await invoices.PostAsync(Draft);
        var posted = Draft.Kind switch
        {
            SalesKind.Quote => await papers.PostQuoteAsync(Draft),
            SalesKind.Order => await papers.PostOrderAsync(Draft),
            _ => await papers.PostChallanAsync(Draft),
        };
        return posted.IsSuccess ? new PostedInvoice(posted.Value.Id, posted.Value.Number) : Result.Failure(posted.Errors);
    }
}
