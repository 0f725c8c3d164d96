using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Drafts;

namespace ErpWeb.Purchasing.Drafts.Editing;

/// <summary>A purchase order being typed.</summary>
public sealed class OrderEditor(PurchaseDraftService drafts, OrderService orders, PurchaseEditing editing, IndiaClock clock, TimeProvider time)
    : PurchaseEditor(new OrderDraft(), editing, clock, time)
{
    public override OrderDraft Draft => (OrderDraft)base.Draft;

    public OrderFigures Figures { get; private set; } = default!;

    public override DraftKind Kind => DraftKind.Order;

    public override IReadOnlyList<TaxedLine> Taxed => Figures.Taxed.Lines;

    public Task<DraftStart> OpenAsync(Guid id) => OpenAsync(id, () => new OrderDraft { Id = id, Date = Today });

    public override Task<Result<PostedReference>?> PostAsync() => PostAsync(() => orders.ApproveAsync(Draft));

    protected override void Calculate() => Figures = OrderCalculator.Calculate(Draft, Facts, Today);

    protected override async Task<PurchaseDraft?> FindAsync(Guid id) => await drafts.FindOrderAsync(id);

    protected override Task<Result> StoreAsync(PurchaseDraft draft) => drafts.SaveAsync((OrderDraft)draft);

    protected override Task DiscardStoredAsync() => drafts.DiscardOrderAsync(Draft.Id);
}
