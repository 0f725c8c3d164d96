using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Shifts;
using ErpWeb.Counter.Tills;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui.Dialogs;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ErpWeb.Counter.Selling;

internal enum CounterState { Loading, NoShift, Selling }

internal enum CounterDialog { None, Pay, Customer, Discount, Recall, Cash, Lot }

/// <summary>The counter: one input for everything, keys on every button, and the whole of it by touch as well.</summary>
public sealed partial class CounterPage(
    BillDesk desk, ScanReader scans, TillService tills, ShiftQueries shifts, IJSRuntime js, TenantContext tenant, NavigationManager navigation, ConfirmDialog confirm) : ComponentBase, IAsyncDisposable
{
    private static readonly string[] Bills = [CounterEvents.Bill];
    private static readonly string[] Places = [CounterEvents.Till, CounterEvents.Shift];
    private static readonly string[] Masters = ["item", "tax-rate", "party", PriceEvents.Price];

    private readonly BillDesk _desk = desk;
    private readonly CounterInput _input = new(desk, scans);
    private readonly CounterScript _script = new(js);
    private CounterState _state;
    private CounterDialog _dialog;

    /// <summary>A credit note that the customer brought from a return.</summary>
    [SupplyParameterFromQuery(Name = "voucher")]
    public string? Voucher { get; set; }

    private bool MayReduce => tenant.Rights.Allows(CounterPermissions.Reduce);

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        _desk.Changed += Refresh;
        await tills.EnsureFirstAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _desk.Changed -= Refresh;
        await _desk.LeaveAsync();
    }

    private async Task CommandAsync(string key)
    {
        if (key == "F6")
            await _desk.HoldAsync();
        else if (key == "F8" && !_desk.IsEmpty)
            await DiscardAsync();
        else if (DialogOf(key) is var dialog and not CounterDialog.None)
            Open(dialog);
    }

    private CounterDialog DialogOf(string key) => key switch
    {
        "F2" => CounterDialog.Customer,
        "F3" when _desk.Marked is { Tracking: not ItemTracking.None } => CounterDialog.Lot,
        "F4" when !_desk.IsEmpty => CounterDialog.Discount,
        "F7" when _desk.Others.Count > 0 => CounterDialog.Recall,
        "F9" when !_desk.IsEmpty => CounterDialog.Pay,
        _ => CounterDialog.None,
    };

    private async Task StartAsync()
    {
        if (await shifts.CurrentAsync() is { } shift)
        {
            await _desk.OpenAsync(shift);
            if (Voucher is { Length: > 0 })
                _desk.Bill.Voucher = Voucher;
            _state = CounterState.Selling;
        }
        else
            _state = CounterState.NoShift;
    }

    private void Step(int by)
    {
        if (_input.Say(_desk.Change(lines => lines.Step(by))))
            AskForPiece();
    }

    private void TakeLastPrice()
    {
        if (_desk.Marked?.LastTime is { } last)
            _desk.Change(lines => lines.TakePrice(last.UnitPrice));
    }

    private async Task DiscardAsync()
    {
        if (await confirm.AskAsync(T["Discard this bill?"], T["Its lines are thrown away. No number was used."], T["Discard bill"], danger: true))
            await _desk.DiscardAsync();
    }

    private async Task RecallAsync(Guid id)
    {
        Close();
        if (_input.Say(await _desk.RecallAsync(id)))
            AskForPiece();
    }

    private async Task PaidAsync(PaidSale sale)
    {
        Close();
        if (_desk.Shift.Till.PrintsAtOnce)
            await PrintAsync(_desk.Shift.Till.Paper);
    }

    private async Task PrintAsync(TillPaper paper)
    {
        if (_desk.Paid is { } paid && !await _script.PrintAsync($"/counter/bills/{paid.InvoiceId}/print?paper={paper}"))
            _input.Say(new("counter.paper.not_fetched", "The bill is posted; its paper could not be fetched. Print it once more."));
    }

    private async Task NextAsync()
    {
        _desk.ForgetPaid();
        await _script.FocusAsync();
    }

    private void Open(CounterDialog dialog)
    {
        _desk.ForgetPaid();
        _dialog = dialog;
    }

    private void Close() => _dialog = CounterDialog.None;

    // A piece that was not scanned by its own number asks for it.
    private void AskForPiece()
    {
        if (_desk.Marked is { NeedsNumber: true })
            Open(CounterDialog.Lot);
    }

    // The shift may be closed on another screen of the same person.
    private async Task FollowShiftAsync()
    {
        if (await shifts.CurrentAsync() is null)
            _state = CounterState.NoShift;
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);
}
