using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Drafts.Editing;

/// <summary>A purchase order being typed.</summary>
public sealed class OrderEditor(PurchaseDraftService drafts, OrderService orders, PurchaseEditing editing, IndiaClock clock, TimeProvider time) : PurchaseEditor(editing, clock, time)
{
    public OrderDraft Draft { get; private set; } = new();

    public OrderFigures Figures { get; private set; } = default!;

    public override DraftKind Kind => DraftKind.Order;

    public override PurchaseDraft Document => Draft;

    public override IReadOnlyList<TaxedLine> Taxed => Figures.Taxed.Lines;

    /// <returns>False when the draft has become an order.</returns>
    public async Task<bool> OpenAsync(Guid id)
    {
        var stored = await drafts.FindOrderAsync(id);
        if (stored is null && await Editing.IsPostedAsync(Kind, id))
            return false;
        await ShowAsync(stored ?? new() { Id = id, Date = Today });
        return true;
    }

    protected override void Take(PurchaseDraft draft) => Draft = (OrderDraft)draft;

    protected override void Calculate() => Figures = OrderCalculator.Calculate(Draft, Facts, Today);

    protected override Task<Result> StoreAsync(PurchaseDraft draft) => drafts.SaveAsync((OrderDraft)draft);

    protected override async Task<PurchaseDraft?> FindAsync() => await drafts.FindOrderAsync(Draft.Id);

    protected override Task<Result<PostedReference>> PostDraftAsync() => orders.ApproveAsync(Draft);

    protected override Task DiscardDraftAsync() => drafts.DiscardOrderAsync(Draft.Id);
}
