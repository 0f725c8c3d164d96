using ErpWeb.Counter.Bills;
using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Shifts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Counter.Selling;

/// <summary>Where a cashier works: the bill in front, those put aside, and payment.</summary>
public sealed class BillDesk(BillService bills, CounterSaleService sales, ScanReader scans, IndiaClock clock, TimeProvider time) : BillInFront(bills, scans, clock, time)
{
    /// <summary>The other open bills of the till.</summary>
    public IReadOnlyList<OpenBill> Others { get; private set; } = [];

    public bool IsPosting { get; private set; }

    /// <summary>Begins where this cashier stopped: with the bill that was not put aside, or a new one.</summary>
    public async Task OpenAsync(WorkingShift shift)
    {
        Shift = shift;
        var open = await Bills.ListAsync(Till.Id);
        var last = open.FirstOrDefault(bill => !bill.IsHeld);
        await ShowAsync(last is null ? new() : await Bills.FindAsync(last.Id) ?? new());
        Others = [.. open.Where(bill => bill.Id != Bill.Id)];
    }

    public async Task ReadOthersAsync()
    {
        await ReadOpenAsync();
        TellChange();
    }

    /// <summary>Open bills changed, here or on another device: the one in front follows unless something is typed that is not stored yet.</summary>
    public async Task FollowAsync()
    {
        var stored = await ReadOpenAsync();
        if (Bill.Version > 0 && !IsEmpty && !IsPosting && !Autosave.HasUnsaved && stored?.Version != Bill.Version)
        {
            if (stored is not null && await Bills.FindAsync(Bill.Id) is { } theirs)
                await MergeAsync(theirs);
            else if (!Autosave.HasUnsaved)
            {
                await ShowAsync(new());
                Notice = BillErrors.NotFound;
            }
        }
        TellChange();
    }

    // The one in front is not among the others.
    private async Task<OpenBill?> ReadOpenAsync()
    {
        var open = await Bills.ListAsync(Till.Id);
        Others = [.. open.Where(bill => bill.Id != Bill.Id)];
        return open.FirstOrDefault(bill => bill.Id == Bill.Id);
    }

    /// <summary>Puts the bill aside and begins a new one.</summary>
    public async Task HoldAsync()
    {
        if (IsEmpty)
            return;
        Bill.IsHeld = true;
        Touch();
        await Autosave.SaveNowAsync();
        await ShowAsync(new());
        await ReadOthersAsync();
    }

    /// <summary>The page goes, as its tab is closed: saves what is unsaved, unless the bill is just being paid.</summary>
    public Task LeaveAsync() => Autosave.LeaveAsync();

    /// <summary>Goes on with another open bill; the one in front is put aside.</summary>
    public async Task<Error?> RecallAsync(Guid id)
    {
        await HoldAsync();
        if (await Bills.FindAsync(id) is not { } bill)
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
        await Autosave.PauseAsync();
        if (Bill.Version > 0)
            await Bills.DiscardAsync(Bill.Id);
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
            await Autosave.PauseAsync();
            var result = await sales.PostAsync(Bill, tenders);
            if (!result.IsSuccess)
            {
                Autosave.Touch();
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
}
