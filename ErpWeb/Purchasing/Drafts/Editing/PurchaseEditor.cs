using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Drafts;

namespace ErpWeb.Purchasing.Drafts.Editing;

/// <summary>An order or a bill being typed: the draft, the facts about it, and its figures, which follow every change at once.</summary>
public abstract class PurchaseEditor
{
    private readonly DraftAutosave _autosave;

    protected PurchaseEditor(PurchaseEditing editing, IndiaClock clock, TimeProvider time)
    {
        (Editing, Clock) = (editing, clock);
        _autosave = new(time, StoreAsync, () => StateChanged?.Invoke());
    }

    /// <summary>Something to show has changed.</summary>
    public event Action? StateChanged;

    public abstract DraftKind Kind { get; }

    public abstract PurchaseDraft Document { get; }

    /// <summary>One for each line of the draft.</summary>
    public abstract IReadOnlyList<TaxedLine> Taxed { get; }

    public PurchaseFacts Facts { get; protected set; } = new() { Buyer = new("", "", TaxpayerScheme.Unregistered, "", [], "", "", true) };

    public bool IsOpen { get; private set; }

    public bool IsPosting { get; private set; }

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
    public async Task AddItemAsync(Guid itemId)
    {
        var line = new PurchaseDraftLine { ItemId = itemId };
        Facts = await Editing.WithLinesAsync(Kind, Facts, [.. Document.Lines, line]);
        if (Facts.Items.GetValueOrDefault(itemId) is not { } item)
            return;
        line.Description = item.Name;
        line.UnitPrice = await Editing.LastPriceAsync(Kind, itemId, Document.PartyId) ?? item.PurchasePrice;
        Document.Lines.Add(line);
        Touch();
    }

    /// <summary>Adds a line without an item: words on an order, an expense on a bill.</summary>
    public void AddWords()
    {
        Document.Lines.Add(new());
        Touch();
    }

    public void Remove(PurchaseDraftLine line)
    {
        Document.Lines.Remove(line);
        Touch();
    }

    public Task SaveNowAsync() => _autosave.SaveNowAsync();

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

    protected async Task ShowAsync(PurchaseDraft draft)
    {
        Facts = await Editing.ReadAsync(Kind, draft);
        Take(draft);
        Calculate();
        IsOpen = true;
        _autosave.Forget();
    }

    protected abstract void Take(PurchaseDraft draft);

    protected abstract void Calculate();

    protected abstract Task<Result> StoreAsync();

    protected abstract Task<Result<PostedReference>> PostDraftAsync();

    protected abstract Task DiscardDraftAsync();
}
