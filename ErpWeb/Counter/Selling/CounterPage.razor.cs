using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Shifts;
using ErpWeb.Counter.Tills;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ErpWeb.Counter.Selling;

internal enum CounterState { Loading, NoShift, Selling }

internal enum CounterDialog { None, Pay, Customer, Discount, Recall, Cash, Lot }

/// <summary>The counter: one input for everything, keys on every button, and the whole of it by touch as well.</summary>
public sealed partial class CounterPage(
    BillDesk desk, TillService tills, ShiftQueries shifts, IJSRuntime js, TenantContext tenant, NavigationManager navigation, ConfirmDialog confirm) : ComponentBase, IAsyncDisposable
{
    private static readonly string[] Bills = [CounterEvents.Bill];
    private static readonly string[] Places = [CounterEvents.Till, CounterEvents.Shift];
    private static readonly string[] Masters = ["item", "tax-rate", "party", PriceEvents.Price];

    private readonly BillDesk _desk = desk;
    private readonly CounterScript _script = new(js);
    private DotNetObjectReference<CounterPage>? _self;
    private ElementReference _input;
    private CounterState _state;
    private CounterDialog _dialog;
    private IReadOnlyList<ItemChoice> _found = [];
    private string _foundFor = "";
    private int _active = -1;
    private string? _message;
    private bool _isAttached;

    /// <summary>A credit note that the customer brought from a return.</summary>
    [SupplyParameterFromQuery(Name = "voucher")]
    public string? Voucher { get; set; }

    private bool IsToldApart => _desk.Marked >= 0 && _desk.Figures.Lines[_desk.Marked].Tracking is not ItemTracking.None;

    private bool MayReduce => tenant.Rights.Allows(CounterPermissions.Reduce);

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        _desk.Changed += Refresh;
        await tills.EnsureFirstAsync();
        await StartAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isAttached || _state is not CounterState.Selling)
            return;
        _isAttached = true;
        _self = DotNetObjectReference.Create(this);
        await _script.AttachAsync(_self, _input);
    }

    public async ValueTask DisposeAsync()
    {
        _desk.Changed -= Refresh;
        if (_isAttached)
            await _script.DetachAsync();
        _self?.Dispose();
    }

    /// <summary>Enter was pressed, by a finger or by a scanner.</summary>
    [JSInvokable]
    public async Task EnterAsync(string text)
    {
        var chosen = _active >= 0 ? _found[_active] : null;
        var (found, scan) = (_found, ScanText.Parse(text));
        (_found, _active, _message) = ([], -1, null);
        if (chosen is not null)
            Say(await _desk.AddAsync(chosen, scan.Quantity ?? 1));
        else if (scan is { Code: "", Quantity: { } quantity })
            Say(_desk.SetQuantity(quantity));
        else if (scan.Code.Length > 0)
            await FindAsync(scan, found);
        else
            _desk.ForgetPaid();
        StateHasChanged();
    }

    /// <summary>Something was typed and a moment passed.</summary>
    [JSInvokable]
    public async Task SearchAsync(string text)
    {
        var scan = ScanText.Parse(text);
        _found = scan.Code.Length < 2 ? [] : await _desk.SuggestAsync(scan.Code, CancellationToken.None);
        (_active, _foundFor, _message) = (-1, text, null);
        StateHasChanged();
    }

    [JSInvokable]
    public void MoveAsync(int by)
    {
        if (_found.Count > 0)
            _active = Math.Clamp(_active + by, -1, _found.Count - 1);
        else
            _desk.Mark(_desk.Marked + by);
        StateHasChanged();
    }

    [JSInvokable]
    public void StepAsync(int by)
    {
        Say(_desk.Step(by));
        StateHasChanged();
    }

    [JSInvokable]
    public void RemoveAsync()
    {
        _desk.Remove();
        StateHasChanged();
    }

    /// <summary>Takes back one thing after the other: the suggestions, the last bill, and then leaves.</summary>
    [JSInvokable]
    public void EscapeAsync(bool wasEmpty)
    {
        if (_found.Count > 0 || !wasEmpty || _message is not null)
            (_found, _active, _message) = ([], -1, null);
        else if (_desk.Paid is not null)
            _desk.ForgetPaid();
        else
            navigation.NavigateTo("/");
        StateHasChanged();
    }

    [JSInvokable]
    public async Task CommandAsync(string key)
    {
        (_found, _active, _message) = ([], -1, null);
        switch (key)
        {
            case "F2":
                Open(CounterDialog.Customer);
                break;
            case "F3" when IsToldApart:
                Open(CounterDialog.Lot);
                break;
            case "F4" when !_desk.IsEmpty:
                Open(CounterDialog.Discount);
                break;
            case "F6":
                await HoldAsync();
                break;
            case "F7" when _desk.Others.Count > 0:
                Open(CounterDialog.Recall);
                break;
            case "F8" when !_desk.IsEmpty:
                await DiscardAsync();
                break;
            case "F9" when !_desk.IsEmpty:
                Open(CounterDialog.Pay);
                break;
        }
        StateHasChanged();
    }

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
        {
            _state = CounterState.NoShift;
        }
    }

    private async Task FindAsync(ScanText scan, IReadOnlyList<ItemChoice> found)
    {
        if (await _desk.ScanAsync(scan.Code, scan.Quantity ?? 1) is not { } fault)
        {
            Say(null);
            return;
        }
        if (scan.IsBarcode)
            found = fault.Code == "counter.scan.several" ? await _desk.SuggestAsync(scan.Code, CancellationToken.None) : [];
        else if (found.Count == 0 || !_foundFor.EndsWith(scan.Code, StringComparison.Ordinal))
            found = await _desk.SuggestAsync(scan.Code, CancellationToken.None);
        if (found.Count == 1)
            Say(await _desk.AddAsync(found[0], scan.Quantity ?? 1));
        else
            (_found, _message) = (found, found.Count == 0 ? T[fault.Wording] : null);
    }

    private async Task TakeAsync(ItemChoice item)
    {
        var quantity = ScanText.Parse(_foundFor).Quantity ?? 1;
        (_found, _active, _message) = ([], -1, null);
        await _script.ClearAsync();
        Say(await _desk.AddAsync(item, quantity));
    }

    private void Mark(int place) => _desk.Mark(place);

    private void ChooseUnit(string? unit) => _desk.ChooseUnit(unit);

    private void TakeLastPrice() => _desk.TakeLastPrice();

    private Task HoldAsync() => _desk.HoldAsync();

    private async Task DiscardAsync()
    {
        if (await confirm.AskAsync(T["Discard this bill?"], T["Its lines are thrown away. No number was used."], T["Discard bill"], danger: true))
            await _desk.DiscardAsync();
    }

    private async Task RecallAsync(Guid id)
    {
        Close();
        Say(await _desk.RecallAsync(id));
    }

    private async Task PaidAsync(PaidSale sale)
    {
        Close();
        if (_desk.Shift.Till.PrintsAtOnce)
            await PrintAsync(_desk.Shift.Till.Paper);
    }

    private async Task PrintAsync(TillPaper paper)
    {
        if (_desk.Paid is { } paid)
            await _script.PrintAsync($"/counter/bills/{paid.InvoiceId}/print?paper={paper}");
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
    private void Say(Error? error)
    {
        _message = error is null ? null : T[error.Wording];
        if (error is null && _desk.Marked >= 0 && _desk.Figures.Lines[_desk.Marked].NeedsNumber)
            Open(CounterDialog.Lot);
    }

    // The shift may be closed on another screen of the same person.
    private async Task FollowShiftAsync()
    {
        if (await shifts.CurrentAsync() is null)
            (_state, _isAttached) = (CounterState.NoShift, false);
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);
}
