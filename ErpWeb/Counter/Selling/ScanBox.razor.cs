using ErpWeb.Catalog.Contracts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ErpWeb.Counter.Selling;

/// <summary>The one input of the counter and what it finds. While it is shown, the keys of the whole page come to it.</summary>
public sealed partial class ScanBox(IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private readonly CounterScript _script = new(js);
    private DotNetObjectReference<ScanBox>? _self;
    private ElementReference _field;

    [Parameter, EditorRequired]
    public BillDesk Desk { get; set; } = default!;

    [Parameter, EditorRequired]
    public CounterInput Input { get; set; } = default!;

    /// <summary>A line was added or changed.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnChanged { get; set; }

    /// <summary>A function key was pressed.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnCommand { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnLeave { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        await _script.AttachAsync(_self, _field);
    }

    public async ValueTask DisposeAsync()
    {
        await _script.DetachAsync();
        _self?.Dispose();
    }

    [JSInvokable]
    public Task EnterAsync(string text) => TellAsync(Input.EnterAsync(text));

    [JSInvokable]
    public async Task SearchAsync(string text)
    {
        await Input.SearchAsync(text);
        StateHasChanged();
    }

    [JSInvokable]
    public void MoveAsync(int by)
    {
        if (Input.Found.Count > 0)
            Input.Move(by);
        else
            Desk.Mark(Desk.Lines.Place + by);
        StateHasChanged();
    }

    [JSInvokable]
    public Task StepAsync(int by) => TellAsync(Task.FromResult(Input.Say(Desk.Change(lines => lines.Step(by)))));

    [JSInvokable]
    public void RemoveAsync() => Desk.Change(lines => lines.Remove());

    /// <summary>Takes back one thing after the other: the suggestions, the last bill, and then leaves, unless a bill is in front.</summary>
    [JSInvokable]
    public async Task EscapeAsync(bool wasEmpty)
    {
        if (!Input.IsClear || !wasEmpty)
            Input.Clear();
        else if (Desk.Paid is not null)
            Desk.ForgetPaid();
        else if (Desk.IsEmpty)
            await OnLeave.InvokeAsync();
        StateHasChanged();
    }

    [JSInvokable]
    public Task CommandAsync(string key)
    {
        Input.Clear();
        return OnCommand.InvokeAsync(key);
    }

    private async Task TakeAsync(ItemChoice item)
    {
        var taking = Input.TakeAsync(item);
        await _script.ClearAsync();
        await TellAsync(taking);
    }

    private async Task TellAsync(Task<bool> changing)
    {
        if (await changing)
            await OnChanged.InvokeAsync();
        StateHasChanged();
    }
}
