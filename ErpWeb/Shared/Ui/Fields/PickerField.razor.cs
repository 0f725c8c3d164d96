using ErpWeb.Shared.Ui.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ErpWeb.Shared.Ui.Fields;

/// <summary>Chooses one of many by typing a part of it (ARIA 1.2 combobox). Text that was not chosen from the list stays, and is reported.</summary>
public sealed partial class PickerField<TItem> : FieldBase<TItem>
{
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(120);

    private TypeAhead<TItem>? _search;
    private TItem? _shown;
    private string _typed = "";
    private bool _isOpen;
    private bool _mustShow;
    private bool _isEdited;

    /// <summary>Finds what matches the term; a blank term asks for what is used most.</summary>
    [Parameter, EditorRequired]
    public Func<string, CancellationToken, ValueTask<IReadOnlyList<TItem>>> Find { get; set; } = default!;

    /// <summary>First line of an item, and the text of the field once chosen.</summary>
    [Parameter, EditorRequired]
    public Func<TItem, string> ItemText { get; set; } = default!;

    /// <summary>Second line.</summary>
    [Parameter]
    public Func<TItem, string?>? Subtitle { get; set; }

    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>Words of the entry that makes a new one; by default "Create".</summary>
    [Parameter]
    public string? CreateText { get; set; }

    /// <summary>Makes a new one of the typed text; without it there is no such entry.</summary>
    [Parameter]
    public EventCallback<string> OnCreate { get; set; }

    /// <summary>Empties itself after a choice, for a field that adds what is chosen to a list.</summary>
    [Parameter]
    public bool Clears { get; set; }

    private TypeAhead<TItem> Found => _search ??= new TypeAhead<TItem>((term, token) => Find(term, token), TypingPause, StateHasChanged);

    private string ListId => Id + "-list";

    private bool CanCreate => OnCreate.HasDelegate && !Found.IsSearching;

    /// <summary>What Tab takes: the active suggestion, once it answers the text that stands in the field.</summary>
    private TItem? Suggested => _isEdited && _typed.Trim().Length > 0 && !Found.IsSearching ? Found.Items.ElementAtOrDefault(Found.Active) : null;

    private int Choices => Found.Items.Count + (CanCreate ? 1 : 0);

    private string CreateWords => CreateText ?? T["Create"];

    private string? Note =>
        Found.HasFailed ? T["The list did not answer. Type again."]
        : Choices > 0 ? null
        : Found.IsSearching ? T["Searching…"] : T["Nothing matches."];

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        if (!EqualityComparer<TItem>.Default.Equals(Value, _shown)) Show(Value);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_mustShow) return;
        _mustShow = false;
        await Script.ShowDropAsync(ListId);
    }

    protected override void OnDispose() => _search?.Dispose();

    private string OptionId(int index) => $"{ListId}-{index}";

    private void Show(TItem? item)
    {
        _shown = item;
        _typed = item is null ? "" : ItemText(item);
        _isEdited = false;
        if (Unreadable is not null) Report(null);
    }

    private Task TypeAsync(string typed)
    {
        _typed = typed;
        _isEdited = true;
        Open();
        return Found.SearchAsync(typed.Trim());
    }

    private void Open() => (_mustShow, _isOpen) = (_mustShow || !_isOpen, true);

    private void Close()
    {
        _isOpen = false;
        Found.Clear();
    }

    private Task OpenAsync()
    {
        if (_isOpen || Disabled || ReadOnly) return Task.CompletedTask;
        Open();
        return Found.SearchAsync(_isEdited ? _typed.Trim() : "", atOnce: true);
    }

    private async Task KeyAsync(KeyboardEventArgs pressed)
    {
        switch (pressed.Key)
        {
            case "ArrowDown" or "ArrowUp" when !_isOpen:
                await OpenAsync();
                break;
            case "ArrowDown" or "ArrowUp":
                Found.Move(pressed.Key == "ArrowDown" ? 1 : -1, Choices);
                await Script.ScrollToOptionAsync(OptionId(Found.Active));
                break;
            case "Enter" when _isOpen:
                // A barcode scanner is faster than the search.
                await Found.Settled;
                await TakeActiveAsync();
                if (!_isOpen) await MoveOnAsync();
                break;
            case "Enter" when !_isEdited && Value is not null:
                await MoveOnAsync();
                break;
            case "Tab" when Suggested is { } item:
                await ChooseAsync(item);
                break;
            case "Escape" when _isOpen:
                Close();
                break;
        }
    }

    private ValueTask MoveOnAsync() => Clears ? ValueTask.CompletedTask : Script.MoveOnAsync(Id);

    private Task TakeActiveAsync() =>
        Found.Active < 0 ? Task.CompletedTask
        : Found.Active < Found.Items.Count ? ChooseAsync(Found.Items[Found.Active])
        : CreateAsync();

    private async Task ChooseAsync(TItem item)
    {
        Close();
        Show(item);
        await SetAsync(item);
        if (Clears) Show(null);
    }

    private Task CreateAsync()
    {
        Close();
        return OnCreate.InvokeAsync(_typed.Trim());
    }

    private async Task LeaveAsync()
    {
        Close();
        if (!_isEdited) return;
        if (_typed.Trim().Length > 0)
        {
            Report("Choose one from the list.");
            return;
        }
        Show(null);
        await SetAsync(null);
    }
}
