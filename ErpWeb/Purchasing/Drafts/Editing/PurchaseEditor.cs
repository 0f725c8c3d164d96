using ErpWeb.Catalog.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Drafts;

namespace ErpWeb.Purchasing.Drafts.Editing;

/// <summary>An order or a bill being typed: the draft, the facts about it, and its figures, which follow every change at once.</summary>
public abstract class PurchaseEditor
{
    private const int MostTries = 200;

    private readonly DraftAutosave _autosave;
    private SharedDraft<PurchaseDraft> _shared = new(new());

    protected PurchaseEditor(PurchaseEditing editing, IndiaClock clock, TimeProvider time)
    {
        (Editing, Clock) = (editing, clock);
        _autosave = new(time, SaveAsync, () => StateChanged?.Invoke());
    }

    /// <summary>Something to show has changed.</summary>
    public event Action? StateChanged;

    /// <summary>The same fields were changed to different values on another device; the form asks at each.</summary>
    public event Action<IReadOnlyList<Clash>>? Clashed;

    public abstract DraftKind Kind { get; }

    public abstract PurchaseDraft Document { get; }

    /// <summary>One for each line of the draft.</summary>
    public abstract IReadOnlyList<TaxedLine> Taxed { get; }

    public PurchaseFacts Facts { get; protected set; } = new() { Buyer = new("", "", TaxpayerScheme.Unregistered, "", [], "", "", true) };

    public bool IsOpen { get; private set; }

    public bool IsPosting { get; private set; }

    public DraftElsewhere Elsewhere { get; private set; }

    public SaveStatus Status => _autosave.Status;

    public bool HasUnsaved => _autosave.HasUnsaved;

    public DateOnly Today => Clock.Today;

    /// <summary>The day whose GST rates count.</summary>
    public virtual DateOnly RateDate => Document.Date ?? Today;

    public bool IsBill => Kind is DraftKind.Bill;

    protected PurchaseEditing Editing { get; }

    protected IndiaClock Clock { get; }

    /// <summary>A field of the draft was changed: new figures now, a save soon.</summary>
    public void Touch()
    {
        Calculate();
        if (Elsewhere is DraftElsewhere.Nothing)
            _autosave.Touch();
        StateChanged?.Invoke();
    }

    public virtual async Task ChooseSupplierAsync(Guid? partyId)
    {
        Facts = await Editing.WithPartyAsync(Kind, Facts, partyId);
        Document.PartyId = Facts.Supplier?.Id;
        Document.PartyName = Facts.Supplier?.Name ?? "";
        Touch();
    }

    /// <summary>Adds a line for the item, at what it last cost.</summary>
    /// <param name="unit">The unit whose barcode was scanned; null is the item's own.</param>
    public async Task AddItemAsync(Guid itemId, string? unit = null)
    {
        var line = new PurchaseDraftLine { Id = Ids.New(), ItemId = itemId };
        Facts = await Editing.WithLinesAsync(Kind, Facts, [.. Document.Lines, line]);
        if (Facts.Items.GetValueOrDefault(itemId) is not { } item)
            return;
        line.Description = item.Name;
        line.UnitPrice = await Editing.LastPriceAsync(Kind, itemId, Document.PartyId) ?? item.PurchasePrice;
        Document.Lines.Add(line);
        if (unit is not null)
            ChooseUnit(line, unit);
        Touch();
    }

    /// <summary>States the line in another unit of its item, at what so much cost in the unit before.</summary>
    /// <param name="unit">Null is the item's own.</param>
    public void ChooseUnit(PurchaseDraftLine line, string? unit)
    {
        if (line.Unit == unit)
            return;
        line.UnitPrice = UnitPrices.Moved(line.UnitPrice, Facts.UnitOf(line.ItemId, line.Unit), Facts.UnitOf(line.ItemId, unit));
        line.Unit = Facts.UnitOf(line.ItemId, unit)?.Unit;
        Touch();
    }

    /// <summary>Adds a line without an item: words on an order, an expense on a bill.</summary>
    public void AddWords()
    {
        Document.Lines.Add(new() { Id = Ids.New() });
        Touch();
    }

    public void Remove(PurchaseDraftLine line)
    {
        Document.Lines.Remove(line);
        Touch();
    }

    public Task SaveNowAsync() => Elsewhere is DraftElsewhere.Nothing ? _autosave.SaveNowAsync() : Task.CompletedTask;

    /// <summary>Posts the draft. While a post is under way another one answers null.</summary>
    public async Task<Result<PostedReference>?> PostAsync()
    {
        if (IsPosting)
            return null;
        IsPosting = true;
        try
        {
            await _autosave.PauseAsync();
            var result = await PostDraftAsync();
            if (result.IsSuccess)
                _autosave.Forget();
            else if (HasUnsaved)
                _autosave.Touch();
            if (result.FirstError == PurchaseErrors.DraftChanged)
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
        await DiscardDraftAsync();
    }

    /// <summary>Looks whether another device stored, posted or discarded the draft; what it stored is brought in, and what is typed here stays.</summary>
    public async Task LookElsewhereAsync()
    {
        if (!IsPosting && Status.Step is not SaveStep.Saving)
            await LookAsync();
    }

    protected async Task ShowAsync(PurchaseDraft draft)
    {
        Facts = await Editing.ReadAsync(Kind, draft);
        draft.GiveLineIds();
        Take(draft);
        _shared = new(draft);
        Elsewhere = DraftElsewhere.Nothing;
        Calculate();
        IsOpen = true;
        _autosave.Forget();
    }

    protected abstract void Take(PurchaseDraft draft);

    protected abstract void Calculate();

    /// <summary>Stores the draft and raises its version.</summary>
    protected abstract Task<Result> StoreAsync(PurchaseDraft draft);

    /// <summary>The draft as it is stored.</summary>
    protected abstract Task<PurchaseDraft?> FindAsync();

    protected abstract Task<Result<PostedReference>> PostDraftAsync();

    protected abstract Task DiscardDraftAsync();

    private async Task LookAsync()
    {
        var stored = await FindAsync();
        if (stored is null ? Document.Version == 0 : stored.Version <= Document.Version)
            return;
        if (stored is not null)
            await FollowAsync(stored);
        else
            Elsewhere = await Editing.IsPostedAsync(Kind, Document.Id) ? DraftElsewhere.Posted : DraftElsewhere.Discarded;
        StateChanged?.Invoke();
    }

    private async Task FollowAsync(PurchaseDraft stored)
    {
        var clashes = _shared.Follow(stored);
        Facts = await Editing.ReadAsync(Kind, Document);
        Calculate();
        if (clashes.Count > 0)
            Clashed?.Invoke(clashes);
        StateChanged?.Invoke();
    }

    // What is typed while it is being stored is stored next time.
    private async Task<Result> SaveAsync()
    {
        Document.GiveLineIds();
        var sent = ThreeWayMerge.Copy(Document);
        var result = await StoreAsync(sent);
        for (var tries = 0; tries < MostTries && result.FirstError == PurchaseErrors.DraftChanged && await FindAsync() is { } stored; tries++)
        {
            await FollowAsync(stored);
            sent = ThreeWayMerge.Copy(Document);
            result = await StoreAsync(sent);
        }
        if (result.IsSuccess)
        {
            Document.Version = sent.Version;
            _shared.Stored(sent);
        }
        else if (result.FirstError == PurchaseErrors.DraftPosted)
            Elsewhere = DraftElsewhere.Posted;
        else if (result.FirstError == PurchaseErrors.DraftNotFound)
            Elsewhere = DraftElsewhere.Discarded;
        return result;
    }
}
