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

/// <summary>What opening a draft's address found.</summary>
public enum DraftStart { Stored, New, Posted }

/// <summary>One invoice being typed: the draft, the facts about it, and its figures, which follow every change at once.</summary>
public sealed class InvoiceEditor
{
    private const int MostTries = 200;

    private readonly InvoiceDraftService _drafts;
    private readonly InvoiceService _invoices;
    private readonly SalesPaperService _papers;
    private readonly InvoiceEditing _editing;
    private readonly IndiaClock _clock;
    private readonly DraftAutosave _autosave;
    private SharedDraft<InvoiceDraft> _shared = new(new());
    private DraftPrices _prices = DraftPrices.None;

    public InvoiceEditor(InvoiceDraftService drafts, InvoiceService invoices, SalesPaperService papers, InvoiceEditing editing, IndiaClock clock, TimeProvider time)
    {
        (_drafts, _invoices, _papers, _editing, _clock) = (drafts, invoices, papers, editing, clock);
        _autosave = new(time, SaveAsync, () => StateChanged?.Invoke());
    }

    /// <summary>Something to show has changed.</summary>
    public event Action? StateChanged;

    public InvoiceDraft Draft { get; private set; } = new();

    public InvoiceFacts Facts { get; private set; } = new() { Supplier = new() { Name = "", StateCode = "" } };

    public InvoiceFigures Figures { get; private set; } = default!;

    /// <summary>Why prices and discounts are what they are.</summary>
    public DraftPricing Pricing { get; private set; } = new([], [], []);

    public bool IsOpen { get; private set; }

    public bool IsPosting { get; private set; }

    public DraftElsewhere Elsewhere { get; private set; }

    /// <summary>The same fields were changed to different values on another device; the form asks at each.</summary>
    public event Action<IReadOnlyList<Clash>>? Clashed;

    public SaveStatus Status => _autosave.Status;

    public bool HasUnsaved => _autosave.HasUnsaved;

    public DateOnly Today => _clock.Today;

    /// <summary>The invoice's date, or today while it is blank.</summary>
    public DateOnly Date => Draft.Date ?? Today;

    /// <summary>Whether the business charges GST at all; otherwise nothing of it is shown.</summary>
    public bool ShowsTax => Facts.Supplier.Scheme is TaxpayerScheme.Regular;

    /// <param name="kind">What a new draft becomes; a stored one knows it.</param>
    public async Task<DraftStart> OpenAsync(Guid id, SalesKind kind = SalesKind.Invoice)
    {
        var stored = await _drafts.FindAsync(id);
        if (stored is null && await _editing.IsPostedAsync(id))
            return DraftStart.Posted;
        var draft = stored ?? _drafts.New();
        if (stored is null)
            (draft.Kind, draft.FollowsSchemes) = (kind, true);
        draft.Id = id;
        await ShowAsync(draft);
        return stored is null ? DraftStart.New : DraftStart.Stored;
    }

    /// <summary>A field of the draft was changed: new figures now, a save soon.</summary>
    public void Touch()
    {
        Calculate();
        if (Elsewhere is DraftElsewhere.Nothing) _autosave.Touch();
        StateChanged?.Invoke();
    }

    public async Task ChooseCustomerAsync(Guid? partyId)
    {
        Facts = await _editing.WithPartyAsync(Facts, partyId);
        Draft.PartyId = Facts.Party?.Id;
        Draft.PartyName = Facts.Party?.Name ?? "";
        Draft.PlaceOfSupply = null;
        Draft.SalespersonId = Facts.Party?.SalespersonId ?? _editing.OwnSalesperson;
        Draft.ShipTo = null;
        await ReadPricesAsync();
        if (Draft.Kind is SalesKind.Invoice && Draft.Currency != (Facts.Party?.Currency ?? ""))
            await ChooseCurrencyAsync(Facts.Party?.Currency ?? "");
        Touch();
    }

    /// <summary>Another currency with its rate of the day. Prices of items are brought into it; what was typed by hand stays.</summary>
    public async Task ChooseCurrencyAsync(string currency)
    {
        var before = Price;
        Draft.Currency = currency;
        Draft.ExchangeRate = currency.Length > 0 ? await _editing.RateAsync(currency, Date) : null;
        foreach (var line in Draft.Lines.Where(line => line.ItemId is { } id && Facts.Items.GetValueOrDefault(id) is { } item && line.UnitPrice == PriceOf(item, before)))
            line.UnitPrice = PriceOf(Facts.Items[line.ItemId!.Value], Price);
        Touch();
    }

    /// <summary>The currency and rate of the draft; none in rupees.</summary>
    private ForeignPrice? Price => ForeignPrice.Of(Draft.Currency, Draft.ExchangeRate);

    private static decimal PriceOf(ItemFacts item, ForeignPrice? price) => price is { } foreign ? foreign.Currency.OfRupees(item.SalePrice, foreign.Rate) : item.SalePrice;

    /// <summary>Another day may have other prices.</summary>
    public async Task ChooseDateAsync(DateOnly? date)
    {
        Draft.Date = date;
        await ReadPricesAsync();
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
        Facts = await _editing.WithItemAsync(Facts, itemId);
        if (Facts.Items.GetValueOrDefault(itemId) is not { } item)
            return null;
        var line = new InvoiceDraftLine { Id = Ids.New(), ItemId = itemId, Description = item.Name, UnitPrice = PriceOf(item, Price), PriceIncludesTax = item.PriceIncludesTax, FollowsPrices = true, FollowsSchemes = true };
        Draft.Lines.Add(line);
        if (unit is not null)
            ChooseUnit(line, unit);
        await ReadPricesAsync();
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

    public Task SaveNowAsync() => Elsewhere is DraftElsewhere.Nothing ? _autosave.SaveNowAsync() : Task.CompletedTask;

    /// <summary>Posts the draft. While a post is under way another one answers null.</summary>
    public async Task<Result<PostedInvoice>?> PostAsync()
    {
        if (IsPosting)
            return null;
        IsPosting = true;
        try
        {
            await _autosave.PauseAsync();
            var result = await PostByKindAsync();
            if (result.IsSuccess)
                _autosave.Forget();
            else if (HasUnsaved)
                _autosave.Touch();
            if (result.FirstError == InvoiceErrors.DraftChanged)
                await LookAsync();
            return result;
        }
        finally
        {
            IsPosting = false;
        }
    }

    public async Task DiscardAsync()
    {
        await _autosave.PauseAsync();
        _autosave.Forget();
        await _drafts.DiscardAsync(Draft.Id);
    }

    /// <summary>Looks whether another device stored, posted or discarded the draft; what it stored is brought in, and what is typed here stays.</summary>
    public async Task LookElsewhereAsync()
    {
        if (!IsPosting && Status.Step is not SaveStep.Saving)
            await LookAsync();
    }

    private async Task LookAsync()
    {
        var stored = await _drafts.FindAsync(Draft.Id);
        if (stored is null ? Draft.Version == 0 : stored.Version <= Draft.Version)
            return;
        if (stored is not null)
            await FollowAsync(stored);
        else
            Elsewhere = await _editing.IsPostedAsync(Draft.Id) ? DraftElsewhere.Posted : DraftElsewhere.Discarded;
        StateChanged?.Invoke();
    }

    private async Task<Result<PostedInvoice>> PostByKindAsync()
    {
        if (Draft.Kind is SalesKind.Invoice)
            return await _invoices.PostAsync(Draft);
        var posted = Draft.Kind switch
        {
            SalesKind.Quote => await _papers.PostQuoteAsync(Draft),
            SalesKind.Order => await _papers.PostOrderAsync(Draft),
            _ => await _papers.PostChallanAsync(Draft),
        };
        return posted.IsSuccess ? new PostedInvoice(posted.Value.Id, posted.Value.Number) : Result.Failure(posted.Errors);
    }

    private async Task ShowAsync(InvoiceDraft draft)
    {
        Facts = await _editing.ReadAsync(draft);
        Draft = draft.WithLineIds();
        await ReadPricesAsync();
        _shared = new(Draft);
        Elsewhere = DraftElsewhere.Nothing;
        Calculate();
        IsOpen = true;
        _autosave.Forget();
    }

    private void Calculate()
    {
        Pricing = DraftPricing.Apply(Draft, Facts, _prices);
        Figures = InvoiceCalculator.Calculate(Draft, Facts, Today);
    }

    private async Task ReadPricesAsync()
    {
        if (Draft.FollowsSchemes || Draft.Lines.Exists(line => line.FollowsPrices || line.FollowsSchemes))
            _prices = await _editing.PricesAsync(Draft, Date, _prices);
    }

    private async Task FollowAsync(InvoiceDraft stored)
    {
        var clashes = _shared.Follow(stored);
        Facts = await _editing.ReadAsync(Draft);
        await ReadPricesAsync();
        Calculate();
        if (clashes.Count > 0)
            Clashed?.Invoke(clashes);
        StateChanged?.Invoke();
    }

    // What is typed while it is being stored is stored next time.
    private async Task<Result> SaveAsync()
    {
        Draft.WithLineIds();
        var sent = ThreeWayMerge.Copy(Draft);
        var result = await _drafts.SaveAsync(sent);
        for (var tries = 0; tries < MostTries && result.FirstError == InvoiceErrors.DraftChanged && await _drafts.FindAsync(Draft.Id) is { } stored; tries++)
        {
            await FollowAsync(stored);
            sent = ThreeWayMerge.Copy(Draft);
            result = await _drafts.SaveAsync(sent);
        }
        if (result.IsSuccess)
        {
            Draft.Version = sent.Version;
            _shared.Stored(sent);
        }
        else if (result.FirstError == InvoiceErrors.AlreadyPosted)
            Elsewhere = DraftElsewhere.Posted;
        else if (result.FirstError == InvoiceErrors.DraftNotFound)
            Elsewhere = DraftElsewhere.Discarded;
        return result;
    }
}
