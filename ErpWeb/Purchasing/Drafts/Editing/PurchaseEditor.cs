using ErpWeb.Catalog.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Drafts;

namespace ErpWeb.Purchasing.Drafts.Editing;

/// <summary>An order or a bill being typed: the facts about it, and its figures, which follow every change at once.</summary>
public abstract class PurchaseEditor(PurchaseDraft blank, PurchaseEditing editing, IndiaClock clock, TimeProvider time) : DraftEditor<PurchaseDraft>(blank, Errors, time)
{
    private static readonly DraftErrors Errors = new(PurchaseErrors.DraftChanged, PurchaseErrors.DraftPosted, PurchaseErrors.DraftNotFound);

    public abstract DraftKind Kind { get; }

    /// <summary>One for each line of the draft.</summary>
    public abstract IReadOnlyList<TaxedLine> Taxed { get; }

    public PurchaseFacts Facts { get; protected set; } = new() { Buyer = new("", "", TaxpayerScheme.Unregistered, "", [], "", "", true) };

    public DateOnly Today => clock.Today;

    /// <summary>The day whose GST rates count.</summary>
    public virtual DateOnly RateDate => Draft.Date ?? Today;

    public bool IsBill => Kind is DraftKind.Bill;

    protected PurchaseEditing Editing => editing;

    public virtual async Task ChooseSupplierAsync(Guid? partyId)
    {
        Facts = await editing.WithPartyAsync(Kind, Facts, partyId);
        Draft.PartyId = Facts.Supplier?.Id;
        Draft.PartyName = Facts.Supplier?.Name ?? "";
        Touch();
    }

    /// <summary>Adds a line for the item, at what it last cost.</summary>
    /// <param name="unit">The unit whose barcode was scanned; null is the item's own.</param>
    public async Task AddItemAsync(Guid itemId, string? unit = null)
    {
        var line = new PurchaseDraftLine { Id = Ids.New(), ItemId = itemId };
        Facts = await editing.WithLinesAsync(Kind, Facts, [.. Draft.Lines, line]);
        if (Facts.Items.GetValueOrDefault(itemId) is not { } item)
            return;
        line.Description = item.Name;
        line.UnitPrice = await editing.LastPriceAsync(Kind, itemId, Draft.PartyId) ?? item.PurchasePrice;
        Draft.Lines.Add(line);
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
        Draft.Lines.Add(new() { Id = Ids.New() });
        Touch();
    }

    public void Remove(PurchaseDraftLine line)
    {
        Draft.Lines.Remove(line);
        Touch();
    }

    /// <summary>Posts the draft. While a post is under way another one answers null.</summary>
    public abstract Task<Result<PostedReference>?> PostAsync();

    protected override Task<bool> IsPostedAsync(Guid id) => editing.IsPostedAsync(Kind, id);

    protected override async Task ReadFactsAsync(PurchaseDraft draft) => Facts = await editing.ReadAsync(Kind, draft);
}
