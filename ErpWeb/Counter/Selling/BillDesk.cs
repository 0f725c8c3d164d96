using ErpWeb.Catalog.Contracts;
using ErpWeb.Counter.Bills;
using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Shifts;
using ErpWeb.Counter.Tills;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Drafts;

namespace ErpWeb.Counter.Selling;

/// <summary>The bill in front of the customer: its lines, its figures, which follow every change at once, and the other open bills.</summary>
public sealed class BillDesk
{
    private readonly BillService _bills;
    private readonly CounterSaleService _sales;
    private readonly ItemReader _items;
    private readonly IndiaClock _clock;
    private readonly DraftAutosave _autosave;

    public BillDesk(BillService bills, CounterSaleService sales, ItemReader items, IndiaClock clock, TimeProvider time)
    {
        (_bills, _sales, _items, _clock) = (bills, sales, items, clock);
        _autosave = new(time, SaveAsync, () => Changed?.Invoke());
    }

    /// <summary>Something to show has changed.</summary>
    public event Action? Changed;

    public WorkingShift Shift { get; private set; } = default!;

    public CounterBill Bill { get; private set; } = new();

    public BillFacts Facts { get; private set; } = default!;

    public BillFigures Figures { get; private set; } = default!;

    /// <summary>The place of the line that is marked; -1 on an empty bill.</summary>
    public int Marked { get; private set; } = -1;

    /// <summary>The other open bills of the till.</summary>
    public IReadOnlyList<OpenBill> Others { get; private set; } = [];

    /// <summary>The sale that was paid last, shown until the next bill begins.</summary>
    public PaidSale? Paid { get; private set; }

    public bool IsPosting { get; private set; }

    public SaveStatus Status => _autosave.Status;

    public bool IsEmpty => Bill.Lines.Count == 0;

    private TillFacts Till => Shift.Till;

    /// <summary>Begins where this cashier stopped: with the bill that was not put aside, or a new one.</summary>
    public async Task OpenAsync(WorkingShift shift)
    {
        Shift = shift;
        await ReadOthersAsync();
        var last = Others.FirstOrDefault(bill => !bill.IsHeld);
        await ShowAsync(last is null ? new() : await _bills.FindAsync(last.Id) ?? new());
        Others = [.. Others.Where(bill => bill.Id != Bill.Id)];
    }

    public async Task ReadOthersAsync()
    {
        var all = await _bills.ListAsync(Till.Id);
        Others = [.. all.Where(bill => bill.Id != Bill.Id)];
        Changed?.Invoke();
    }

    /// <summary>Adds what the code names; null when nothing bears it.</summary>
    public async Task<Error?> ScanAsync(string code, decimal quantity)
    {
        var found = await _items.ScanAsync(code, _clock.Today);
        return found.Count switch
        {
            0 => await AddPieceAsync(code),
            1 => await AddAsync(found[0], quantity),
            _ => new("counter.scan.several", $"{found.Count} items carry the code {code}. Choose one from the list."),
        };
    }

    public Task<IReadOnlyList<ItemChoice>> SuggestAsync(string term, CancellationToken ct) => _items.SuggestAsync(term, _clock.Today, take: 8, ct: ct);

    /// <summary>Adds a line; of an item that is there already and has no price of its own, raises the quantity.</summary>
    public async Task<Error?> AddAsync(ItemChoice item, decimal quantity, LotOffer? lot = null)
    {
        Paid = null;
        var place = item.Tracking is ItemTracking.Serial ? -1 : Bill.Lines.FindLastIndex(line => line.ItemId == item.Id && line.Unit == item.ScannedUnit && line is { TypedPrice: null, DiscountPercent: null, LotId: null });
        if (place >= 0)
        {
            Marked = place;
            return SetQuantity(Bill.Lines[place].Quantity + quantity);
        }
        if (Bill.Lines.Count >= Limits.Lines)
            return new("counter.bill.too_long", $"A bill has at most {Limits.Lines} lines. Take the payment and begin another.");
        Bill.Lines.Add(new() { ItemId = item.Id, Unit = item.Tracking is ItemTracking.Serial ? null : item.ScannedUnit, Quantity = item.Tracking is ItemTracking.Serial ? 1 : quantity, LotId = lot?.Id, LotNumber = lot?.Number ?? "" });
        Marked = Bill.Lines.Count - 1;
        await ReadFactsAsync();
        Touch();
        return null;
    }

    public void Mark(int place) => Marked = Math.Clamp(place, Math.Min(0, Bill.Lines.Count - 1), Bill.Lines.Count - 1);

    /// <summary>One more or less of the marked line; none left removes it.</summary>
    public Error? Step(int by) => Marked < 0 ? null : SetQuantity(Bill.Lines[Marked].Quantity + by);

    public Error? SetQuantity(decimal quantity)
    {
        if (Marked < 0)
            return null;
        if (quantity > Limits.Quantity || !Rounding.Fits(quantity, Limits.QuantityPlaces))
            return new("counter.bill.quantity", "Enter a quantity above zero, with at most four decimals.");
        if (quantity <= 0)
        {
            Remove();
            return null;
        }
        Bill.Lines[Marked].Quantity = quantity;
        Touch();
        return null;
    }

    /// <summary>The batches or serial numbers that the marked line may take, without those that other lines have.</summary>
    public async Task<IReadOnlyList<LotOffer>> LotsAsync()
    {
        if (Marked < 0)
            return [];
        var line = Bill.Lines[Marked];
        var taken = Bill.Lines.Where(other => other != line && Figures.Lines[Marked].Tracking is ItemTracking.Serial).Select(other => other.LotId).OfType<Guid>().ToHashSet();
        return [.. (await _bills.LotsAsync(line.ItemId)).Where(lot => !taken.Contains(lot.Id))];
    }

    /// <summary>The marked line takes this batch or serial number; null takes what expires first.</summary>
    public void TakeLot(LotOffer? lot)
    {
        if (Marked < 0)
            return;
        (Bill.Lines[Marked].LotId, Bill.Lines[Marked].LotNumber) = (lot?.Id, lot?.Number ?? "");
        Touch();
    }

    /// <summary>Sells the marked line in another unit of its item; a price typed by hand was one of the unit before.</summary>
    public void ChooseUnit(string? unit)
    {
        if (Marked < 0 || Bill.Lines[Marked].Unit == unit)
            return;
        (Bill.Lines[Marked].Unit, Bill.Lines[Marked].TypedPrice) = (unit, null);
        Touch();
    }

    public void Remove()
    {
        if (Marked < 0)
            return;
        Bill.Lines.RemoveAt(Marked);
        Mark(Marked);
        Touch();
    }

    /// <summary>The marked line at the price this customer paid last.</summary>
    public void TakeLastPrice()
    {
        if (Marked < 0 || Figures.Lines[Marked].LastTime is not { } last)
            return;
        Bill.Lines[Marked].TypedPrice = last.UnitPrice;
        Touch();
    }

    public async Task ChooseCustomerAsync(Guid? partyId, string name)
    {
        (Bill.PartyId, Bill.PartyName) = (partyId, name);
        await ReadFactsAsync();
        Touch();
    }

    /// <summary>Masters changed: prices, stock and rates are read again.</summary>
    public async Task ReadAgainAsync()
    {
        await ReadFactsAsync();
        Calculate();
        Changed?.Invoke();
    }

    /// <summary>A field of the bill was changed: new figures now, a save soon.</summary>
    public void Touch()
    {
        Calculate();
        _autosave.Touch();
        Changed?.Invoke();
    }

    /// <summary>Puts the bill aside and begins a new one.</summary>
    public async Task HoldAsync()
    {
        if (IsEmpty)
            return;
        Bill.IsHeld = true;
        Touch();
        await _autosave.SaveNowAsync();
        await ShowAsync(new());
        await ReadOthersAsync();
    }

    /// <summary>Goes on with another open bill; the one in front is put aside.</summary>
    public async Task<Error?> RecallAsync(Guid id)
    {
        await HoldAsync();
        if (await _bills.FindAsync(id) is not { } bill)
            return BillErrors.NotFound;
        bill.IsHeld = false;
        await ShowAsync(bill);
        Touch();
        await ReadOthersAsync();
        return null;
    }

    /// <summary>Throws the bill away and begins a new one.</summary>
    public async Task DiscardAsync()
    {
        await _autosave.PauseAsync();
        if (Bill.Version > 0)
            await _bills.DiscardAsync(Bill.Id);
        await ShowAsync(new());
        await ReadOthersAsync();
    }

    /// <summary>Posts the bill with its payment. While a post is under way another one answers null.</summary>
    public async Task<Result<PaidSale>?> PayAsync(IReadOnlyList<TenderEntry> tenders)
    {
        if (IsPosting)
            return null;
        IsPosting = true;
        try
        {
            await _autosave.PauseAsync();
            var result = await _sales.PostAsync(Bill, tenders);
            if (!result.IsSuccess)
            {
                _autosave.Touch();
                return result;
            }
            await ShowAsync(new());
            Paid = result.Value;
            await ReadOthersAsync();
            return result;
        }
        finally
        {
            IsPosting = false;
        }
    }

    public void ForgetPaid() => Paid = null;

    public Task SaveNowAsync() => _autosave.SaveNowAsync();

    // A serial number names both the item and the piece.
    private async Task<Error?> AddPieceAsync(string number)
    {
        if (await _bills.PieceAsync(number) is not { } piece || await _items.FindAsync(piece.ItemId, _clock.Today) is not { } item)
            return new("counter.scan.nothing", $"Nothing has the code {number}.");
        return Bill.Lines.Exists(line => line.LotId == piece.Lot.Id)
            ? new("counter.scan.piece_twice", $"{piece.Lot.Number} is on this bill already.")
            : await AddAsync(item, 1, piece.Lot);
    }

    private async Task ShowAsync(CounterBill bill)
    {
        (Bill, Facts) = (bill, await _bills.FactsAsync(bill, Till, known: null));
        Marked = bill.Lines.Count - 1;
        Calculate();
        _autosave.Forget();
    }

    private async Task ReadFactsAsync() => Facts = await _bills.FactsAsync(Bill, Till, Facts);

    private void Calculate() => Figures = BillCalculator.Calculate(Bill, Facts, Till.CashPartyId, _clock.Today);

    private Task<Result> SaveAsync() => _bills.SaveAsync(Bill, Till.Id, Figures.Total);
}
