using ErpWeb.Purchasing.Bills;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Drafts;

namespace ErpWeb.Purchasing.Drafts.Editing;

/// <summary>A supplier's bill being typed.</summary>
public sealed class BillEditor(PurchaseDraftService drafts, BillService bills, PurchaseEditing editing, IndiaClock clock, TimeProvider time)
    : PurchaseEditor(new BillDraft(), editing, clock, time)
{
    public override BillDraft Draft => (BillDraft)base.Draft;

    public BillFigures Figures { get; private set; } = default!;

    /// <summary>What the supplier delivered or was asked for.</summary>
    public BillableGoods Billable { get; private set; } = new([], []);

    public override DraftKind Kind => DraftKind.Bill;

    public override IReadOnlyList<TaxedLine> Taxed => [.. Figures.Lines.Select(line => line.Taxed)];

    public override DateOnly RateDate => Draft.SupplierDate ?? base.RateDate;

    /// <summary>Received goods that are not on this bill yet.</summary>
    public int ReceivedLeft => Billable.Received.Count(line => !Draft.Lines.Exists(row => row.ReceiptLineId == line.Id));

    /// <param name="orderId">The order that a new bill is for.</param>
    /// <param name="receiptId">The receipt that a new bill is for.</param>
    public async Task<DraftStart> OpenAsync(Guid id, Guid? orderId, Guid? receiptId)
    {
        var start = await OpenAsync(id, () => new BillDraft { Id = id, Date = Today, IsRounded = true });
        if (start is DraftStart.New && (orderId ?? receiptId) is not null && await Editing.SupplierOfAsync(orderId, receiptId) is { } partyId)
        {
            await ChooseSupplierAsync(partyId);
            var received = await Editing.LinesOfReceiptsAsync(partyId, orderId, receiptId);
            await AddAsync(received);
            // What is still to come of an order that has a receipt will have a receipt of its own.
            if (orderId is { } order)
                await AddAsync(await Editing.LinesOfOrderAsync(order, withGoods: received.Count == 0));
        }
        else if (start is DraftStart.Stored && Draft.PartyId is { } party)
            Billable = await Editing.BillableAsync(party);
        return start;
    }

    public override async Task ChooseSupplierAsync(Guid? partyId)
    {
        if (partyId != Draft.PartyId)
            Draft.Lines.RemoveAll(line => (line.ReceiptLineId ?? line.OrderLineId) is not null);
        await base.ChooseSupplierAsync(partyId);
        Billable = Draft.PartyId is { } party ? await Editing.BillableAsync(party) : new([], []);
        if (Facts.Supplier is { GstKind: PartyGstKind.Overseas })
            Draft.IsReverseCharge = true;
        if (Draft.Currency != (Facts.Supplier?.Currency ?? ""))
            await ChooseCurrencyAsync(Facts.Supplier?.Currency ?? "");
        Touch();
    }

    /// <summary>Another currency with its rate of the day.</summary>
    public async Task ChooseCurrencyAsync(string currency)
    {
        Draft.Currency = currency;
        Draft.ExchangeRate = currency.Length > 0 ? await Editing.RateAsync(currency, RateDate) : null;
        Touch();
    }

    /// <summary>Puts everything on the bill that was received and not billed.</summary>
    public async Task AddReceivedAsync() => await AddAsync(await Editing.LinesOfReceiptsAsync(Draft.PartyId!.Value));

    /// <summary>Puts the rest of an order on the bill; its goods come in with the bill.</summary>
    public async Task AddOrderAsync(Guid orderId) => await AddAsync(await Editing.LinesOfOrderAsync(orderId));

    public override Task<Result<PostedReference>?> PostAsync() => PostAsync(() => bills.PostAsync(Draft));

    protected override void Calculate() => Figures = BillCalculator.Calculate(Draft, Facts, Today);

    protected override async Task<PurchaseDraft?> FindAsync(Guid id) => await drafts.FindBillAsync(id);

    protected override Task<Result> StoreAsync(PurchaseDraft draft) => drafts.SaveAsync((BillDraft)draft);

    protected override Task DiscardStoredAsync() => drafts.DiscardBillAsync(Draft.Id);

    private async Task AddAsync(IEnumerable<PurchaseDraftLine> lines)
    {
        var added = lines.Where(line => !Draft.Lines.Exists(row =>
            line.ReceiptLineId is not null && row.ReceiptLineId == line.ReceiptLineId || line.OrderLineId is not null && row.OrderLineId == line.OrderLineId)).ToList();
        Facts = await Editing.WithLinesAsync(Kind, Facts, [.. Draft.Lines, .. added]);
        Draft.Lines.AddRange(added);
        Touch();
    }
}
