using ErpWeb.Catalog.Contracts;
using ErpWeb.Counter.Bills;
using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Shifts;
using ErpWeb.Counter.Tills;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Drafts;

namespace ErpWeb.Counter.Selling;

/// <summary>The bill in front of the customer: its lines, and its figures, which follow every change at once.</summary>
public abstract class BillInFront
{
    private readonly ScanReader _scans;
    private readonly IndiaClock _clock;
    private CounterBill _stored = new();

    protected BillInFront(BillService bills, ScanReader scans, IndiaClock clock, TimeProvider time)
    {
        (Bills, _scans, _clock) = (bills, scans, clock);
        Autosave = new(time, SaveAsync, TellChange);
    }

    /// <summary>Something to show has changed.</summary>
    public event Action? Changed;

    public WorkingShift Shift { get; protected set; } = default!;

    public CounterBill Bill { get; private set; } = new();

    public BillFacts Facts { get; private set; } = default!;

    public BillFigures Figures { get; private set; } = default!;

    public BillLines Lines { get; private set; } = new(new());

    /// <summary>The marked line with its figures.</summary>
    public BillLineView? Marked => Lines.Place >= 0 && Lines.Place < Figures.Lines.Count ? Figures.Lines[Lines.Place] : null;

    /// <summary>The sale that was paid last, shown until the next bill begins.</summary>
    public PaidSale? Paid { get; protected set; }

    public SaveStatus Status => Autosave.Status;

    /// <summary>What another device did to the bill, until it is changed here.</summary>
    public Error? Notice { get; protected set; }

    public bool IsEmpty => Bill.Lines.Count == 0;

    protected BillService Bills { get; }

    protected DraftAutosave Autosave { get; }

    protected TillFacts Till => Shift.Till;

    /// <summary>Adds the one item or piece that the code names.</summary>
    /// <returns>Why nothing was added.</returns>
    public async Task<Error?> ScanAsync(string code, decimal quantity)
    {
        var found = await _scans.FindAsync(code);
        return found.IsSuccess ? await AddAsync(found.Value.Item, quantity, found.Value.Piece) : found.FirstError;
    }

    /// <summary>Adds a line; of an item that is there already and has no price of its own, raises the quantity.</summary>
    public async Task<Error?> AddAsync(ItemChoice item, decimal quantity, LotOffer? piece = null)
    {
        Paid = null;
        if (Lines.MarkLike(item))
            return Change(lines => lines.Step(quantity));
        if (Lines.Add(item, quantity, piece) is { } fault)
            return fault;
        await ReadFactsAsync();
        Touch();
        return null;
    }

    /// <summary>Changes the line that is marked.</summary>
    public Error? Change(Func<BillLines, Error?> change)
    {
        if (Lines.Marked is null)
            return null;
        if (change(Lines) is { } fault)
            return fault;
        Touch();
        return null;
    }

    /// <summary>Changes the line that is marked.</summary>
    public void Change(Action<BillLines> change) => Change(lines =>
    {
        change(lines);
        return null;
    });

    /// <summary>The batches or serial numbers that the marked line may take, without those that other lines have.</summary>
    public async Task<IReadOnlyList<LotOffer>> LotsAsync()
    {
        if (Lines.Marked is not { } line)
            return [];
        var taken = Marked?.Tracking is ItemTracking.Serial ? Bill.Lines.Where(other => other != line).Select(other => other.LotId).OfType<Guid>().ToHashSet() : [];
        return [.. (await Bills.LotsAsync(line.ItemId)).Where(lot => !taken.Contains(lot.Id))];
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
        TellChange();
    }

    /// <summary>A field of the bill was changed: new figures now, a save soon.</summary>
    public void Touch()
    {
        Notice = null;
        Calculate();
        Autosave.Touch();
        TellChange();
    }

    public void ForgetPaid()
    {
        Paid = null;
        TellChange();
    }

    public void Mark(int place)
    {
        Lines.Mark(place);
        TellChange();
    }

    protected async Task ShowAsync(CounterBill bill)
    {
        (Bill, Facts) = (bill, await Bills.FactsAsync(bill, Till, known: null));
        (_stored, Lines, Notice) = (bill.Copy(), new(bill), null);
        Calculate();
        Autosave.Forget();
    }

    protected void TellChange() => Changed?.Invoke();

    private async Task ReadFactsAsync()
    {
        for (CounterBill? read = null; read != Bill;)
            Facts = await Bills.FactsAsync(read = Bill, Till, Facts);
    }

    private void Calculate() => Figures = BillCalculator.Calculate(Bill, Facts, Till, _clock.Today);

    /// <summary>Takes over what another device stored; what is unsaved here stays.</summary>
    protected async Task MergeAsync(CounterBill theirs)
    {
        var facts = await Bills.FactsAsync(BillMerge.Merge(_stored, Bill, theirs), Till, Facts);
        var (merged, place) = (BillMerge.Merge(_stored, Bill, theirs), Lines.Place); // with what was scanned meanwhile
        (_stored, Bill, Facts, Lines) = (theirs, merged, facts, new(merged));
        Lines.Mark(place);
        Calculate();
    }

    private async Task<Result> SaveAsync()
    {
        var result = await StoreAsync();
        if (result.FirstError != BillErrors.Changed || await Bills.FindAsync(Bill.Id) is not { } theirs)
            return result;
        await MergeAsync(theirs);
        Notice = BillErrors.Merged;
        return await StoreAsync();
    }

    // What is typed while it is being stored belongs to the next save.
    private async Task<Result> StoreAsync()
    {
        var copy = Bill.Copy();
        var result = await Bills.SaveAsync(Bill, Till.Id, Figures.Total);
        if (result.IsSuccess)
            _stored = copy;
        return result;
    }
}
